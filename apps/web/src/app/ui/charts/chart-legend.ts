import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { type LegendEntry, cssColour } from '@soshiki/charts';
import { Language } from '../../language/language';

/** More than three lines in colour cannot be told apart. Source: design.md, Charts. */
const MOST_HIGHLIGHTED = 3;

/** The legend as buttons: a press brings a series out (three at most), the rest turns grey. Where nothing can be brought
 *  out it only explains the colours. */
@Component({
  selector: 'sk-chart-legend',
  template: `<ul [attr.aria-label]="t(chosen() ? 'charts.legend' : 'charts.legendOnly')">
    @for (entry of entries(); track entry.key) {
      <li>
        @if (chosen(); as keys) {
          <button
            type="button"
            class="button button-quiet"
            [attr.aria-pressed]="keys.includes(entry.key)"
            (click)="toggle(entry.key)"
          >
            <i [class.hatched]="entry.isHatched" [style.--paint]="colour(entry)"></i
            >{{ entry.label }}
          </button>
        } @else {
          <span>
            <i [class.hatched]="entry.isHatched" [style.--paint]="colour(entry)"></i
            >{{ entry.label }}
          </span>
        }
      </li>
    }
  </ul>`,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .button {
      padding-inline: 0.625rem;
    }
    span {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
      padding: 0.25rem 0.625rem;
      font-size: var(--text-small);
    }
    i {
      flex: none;
      width: 0.875rem;
      height: 0.875rem;
      background: var(--paint);
    }
    .hatched {
      background: repeating-linear-gradient(135deg, var(--paint) 0 3px, var(--surface) 3px 5px);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChartLegend {
  readonly entries = input.required<readonly LegendEntry[]>();
  /** Keys brought out, in the order in which they were chosen; empty: none in particular; `undefined`: none can be. */
  readonly chosen = input<readonly string[] | undefined>();
  readonly chosenChange = output<readonly string[]>();

  protected readonly t = inject(Language).t;

  protected colour({ paint }: LegendEntry): string {
    return cssColour(paint);
  }

  protected toggle(key: string): void {
    const chosen = this.chosen() ?? [];
    const rest = chosen.filter((other) => other !== key);
    const isNew = rest.length === chosen.length;
    this.chosenChange.emit(isNew ? [...rest, key].slice(-MOST_HIGHLIGHTED) : rest);
  }
}
