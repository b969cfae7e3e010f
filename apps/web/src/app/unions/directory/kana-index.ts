import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../../language/language';
import { DirectoryState, KANA_ROWS } from './directory-state';

/** あかさたな…: the unions whose kana begins in one row of the syllabary. A second press shows all again. */
@Component({
  selector: 'app-kana-index',
  template: `
    <span id="kana-index">{{ t('unions.kanaIndex') }}</span>
    <div role="group" aria-labelledby="kana-index">
      @for (row of rows; track row) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="directory.kana() === row"
          [attr.aria-label]="t('unions.kanaRow', { row })"
          (click)="directory.change({ kana: directory.kana() === row ? null : row })"
        >
          <span lang="ja">{{ row }}</span>
        </button>
      }
    </div>
  `,
  styles: `
    #kana-index {
      display: block;
      font-size: var(--text-small);
      font-weight: 700;
    }
    div {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(var(--target), 1fr));
      gap: 0.25rem;
      max-width: 32rem;
    }
    .button {
      min-width: var(--target);
      padding: 0;
      font-size: var(--text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KanaIndex {
  protected readonly directory = inject(DirectoryState);
  protected readonly t = inject(Language).t;
  protected readonly rows = KANA_ROWS;
}
