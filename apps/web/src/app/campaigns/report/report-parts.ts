import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Report } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { CellWording } from './cell-wording';
import { byPlace, isBreakdown, placeOf } from './typed-figure';

/** The parts of a report beside those of last time, to look at. Parts that are gone are listed with 0. */
@Component({
  selector: 'app-report-parts',
  template: `
    @if (rows().length > 0) {
      <details>
        <summary>{{ t('reports.parts.show', { count: rows().length }) }}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t('reports.parts.part') }}</th>
              <th scope="col" class="number">{{ t('reports.parts.before') }}</th>
              <th scope="col" class="number">{{ t('reports.parts.now') }}</th>
              <th scope="col" class="number">{{ t('reports.parts.difference') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.place) {
              <tr>
                <th scope="row">{{ row.name }}</th>
                <td class="number">{{ row.before }}</td>
                <td class="number">{{ row.now }}</td>
                <td class="number">{{ row.difference }}</td>
              </tr>
            }
          </tbody>
        </table>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
    }
    :host:not(:has(details)) {
      display: none;
    }
    summary {
      min-height: var(--target);
      padding-block: 0.5rem;
      color: var(--accent);
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportParts {
  readonly report = input.required<Pick<Report, 'cells' | 'previous'>>();
  private readonly words = inject(CellWording);
  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;

  protected readonly rows = computed(() => {
    const { cells, previous } = this.report();
    if (!isBreakdown(cells)) return [];
    const now = new Map(cells.map((cell) => [placeOf(cell), cell.members]));
    const before = new Map(previous?.cells.map((cell) => [placeOf(cell), cell.members]));
    const gone = previous?.cells.filter((cell) => !now.has(placeOf(cell))) ?? [];
    return [...cells, ...gone].sort(byPlace).map((cell) => {
      const place = placeOf(cell);
      const [was, is] = [before.get(place) ?? 0, now.get(place) ?? 0];
      return {
        place,
        name: this.words.name(cell),
        before: this.wording.count(was),
        now: this.wording.count(is),
        difference: this.wording.differenceCell(is - was),
      };
    });
  });
}
