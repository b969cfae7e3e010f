import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { Report } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';

const FIRST_SHOWN = 6;

/** Approved figures of earlier periods, newest first, each with its difference to the one before. */
@Component({
  selector: 'app-earlier-figures',
  template: `
    <h2>{{ t('reports.earlier.title') }}</h2>
    @if (rows().length === 0) {
      <p class="note">{{ t('reports.earlier.none') }}</p>
    } @else {
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{{ t('reports.earlier.period') }}</th>
            <th scope="col" class="number">{{ t('reports.earlier.members') }}</th>
            <th scope="col" class="number">{{ t('reports.earlier.difference') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of shown(); track row.period) {
            <tr>
              <th scope="row">
                {{ row.month }}
                @if (row.revision > 1) {
                  <span class="note">{{ t('reports.chain.rev', { rev: row.revision }) }}</span>
                }
              </th>
              <td class="number">{{ row.members }}</td>
              <td class="number">{{ row.difference }}</td>
            </tr>
          }
        </tbody>
      </table>
      @if (rows().length > shown().length) {
        <button type="button" class="button button-quiet" (click)="isWhole.set(true)">
          {{ t('reports.earlier.all', { count: rows().length }) }}
        </button>
      }
    }
  `,
  styles: ':host { display: grid; gap: 0.5rem; justify-items: start; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EarlierFigures {
  readonly figures = input.required<Report['earlier']>();
  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly isWhole = signal(false);

  protected readonly rows = computed(() =>
    this.figures().map(({ period, members, revision }, place, all) => {
      const before = all[place + 1];
      return {
        period,
        month: this.wording.month(period),
        members: this.wording.count(members),
        difference: before ? this.wording.differenceCell(members - before.members) : '−',
        revision,
      };
    }),
  );

  protected readonly shown = computed(() =>
    this.isWhole() ? this.rows() : this.rows().slice(0, FIRST_SHOWN),
  );
}
