import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';

/** Lines of a pasted table that say something. A line break inside of a cell counts as one, which does no harm here. */
export function rowsIn(text: string): number {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
}

/** Lines that the field shows of a long table: all of them are kept, but drawing them takes long. */
const SHOWN = 200;

/** Takes a table from the clipboard, as a spreadsheet puts it there. */
@Component({
  selector: 'app-pasted-table',
  template: `
    <details>
      <summary>{{ t('imports.paste.title') }}</summary>
      <div class="field">
        <label for="pasted-table">{{ t('imports.paste.label') }}</label>
        <textarea
          #field
          id="pasted-table"
          rows="6"
          wrap="off"
          spellcheck="false"
          aria-describedby="pasted-hint"
          [value]="shown()"
          (input)="text.set(field.value)"
          (paste)="paste($event)"
        ></textarea>
        <p id="pasted-hint" class="hint" role="status">
          {{ rows() === 0 ? t('imports.paste.hint') : t('imports.paste.rows', { count: count() }) }}
        </p>
      </div>
      <div class="actions">
        <button
          type="button"
          class="button"
          [disabled]="rows() === 0 || isBusy()"
          (click)="pasted.emit(text())"
        >
          {{ t('imports.paste.read') }}
        </button>
        @if (rows() > 0) {
          <button type="button" class="button button-quiet" (click)="text.set('')">
            {{ t('imports.paste.clear') }}
          </button>
        }
      </div>
    </details>
  `,
  styles: `
    summary {
      display: list-item;
      min-height: var(--target);
      align-content: center;
      cursor: pointer;
    }
    textarea {
      font-family: monospace;
      font-size: var(--text-small);
      line-height: 1.4;
      resize: vertical;
      tab-size: 12;
    }
    .actions {
      display: flex;
      gap: 0.5rem;
      margin-top: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PastedTable {
  readonly isBusy = input(false);
  /** The whole of what was pasted. */
  readonly pasted = output<string>();

  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly text = signal('');
  protected readonly rows = computed(() => rowsIn(this.text()));
  protected readonly count = computed(() => this.wording.count(this.rows()));
  protected readonly shown = computed(() => this.text().split('\n', SHOWN).join('\n'));

  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    this.text.set(text);
  }
}
