import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { CodeTables } from '../../api/codes';
import type { ShownProblem } from '../../api/problem-reader';
import { Language } from '../../language/language';
import { Icon } from '../../ui/icon';
import { type Disagreement, disagreements } from './conflict';

/** Somebody else wrote meanwhile: both values, and whose to go on with. Nothing typed is lost either way. */
@Component({
  selector: 'app-conflict-card',
  imports: [Icon],
  template: `
    <section class="conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title"><app-icon name="warning" />{{ problem().title }}</h2>
      @if (problem().detail; as detail) {
        <p>{{ detail }}</p>
      }
      @for (row of rows(); track row.field) {
        <div class="both">
          <h3>{{ row.name }}</h3>
          @if (row.told; as told) {
            <p class="who">{{ told }}</p>
          }
          <div role="group" [attr.aria-label]="row.name">
            <button
              type="button"
              class="button"
              [attr.aria-pressed]="!isTheirs(row.field)"
              (click)="choose(row.field, false)"
            >
              {{ t('directoryForms.conflict.mine', { found: row.yours }) }}
            </button>
            <button
              type="button"
              class="button"
              [attr.aria-pressed]="isTheirs(row.field)"
              (click)="choose(row.field, true)"
            >
              {{ t('directoryForms.conflict.theirs', { found: row.theirs }) }}
            </button>
          </div>
        </div>
      }
      <div>
        <button type="button" class="button button-primary" (click)="goOn()">
          {{ t('directoryForms.conflict.goOn') }}
        </button>
      </div>
    </section>
  `,
  styles: `
    .conflict {
      display: grid;
      gap: 0.75rem;
      padding: 1rem;
      border: 1px solid var(--notice-ink);
      border-radius: var(--radius);
      background: var(--notice-soft);
      color: var(--notice-ink);
    }
    h2 {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      font-size: var(--text-large);
    }
    h3 {
      font-size: var(--text);
    }
    .who {
      font-size: var(--text-small);
    }
    .both > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      padding-top: 0.25rem;
    }
    .button {
      overflow-wrap: anywhere;
      text-align: start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConflictCard {
  readonly problem = input.required<ShownProblem>();
  /** Names of the fields of which the other's value is taken. */
  readonly decide = output<readonly string[]>();
  private readonly codes = inject(CodeTables);
  protected readonly t = inject(Language).t;
  private readonly theirs = signal<readonly string[]>([]);

  protected readonly rows = computed(() =>
    disagreements(this.problem()).map((row) => ({
      ...row,
      name: this.nameOf(row),
      yours: this.shown(row.field, row.yours),
      theirs: this.shown(row.field, row.theirs),
    })),
  );

  protected isTheirs(field: string): boolean {
    return this.theirs().includes(field);
  }

  protected choose(field: string, isTheirs: boolean): void {
    const others = this.theirs().filter((other) => other !== field);
    this.theirs.set(isTheirs ? [...others, field] : others);
  }

  protected goOn(): void {
    this.decide.emit(this.theirs());
  }

  /** Codes by their names, everything else as it is; `−` for nothing. */
  private shown(field: string, found: string | null): string {
    const dimension = CODED.find((coded) => coded === field);
    if (found === null || dimension === undefined) return found ?? '−';
    return this.codes.name(dimension, found);
  }

  private nameOf({ field }: Disagreement): string {
    return NAMED.includes(field)
      ? this.t(`unions.column.${field}`)
      : this.t('directoryForms.conflict.recorded');
  }
}

const CODED = ['kind', 'industry', 'industryGroup', 'prefecture', 'parent'] as const;
const NAMED: readonly string[] = [
  'name',
  'kana',
  'shortName',
  'kind',
  'industry',
  'industryGroup',
  'prefecture',
  'parent',
  'affiliatedOn',
  'withdrawnOn',
];
