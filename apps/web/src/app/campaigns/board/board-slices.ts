import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { CampaignBoard } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';

/** How far each industry, or each block, has come; a press filters the board by it. */
@Component({
  selector: 'app-board-slices',
  template: `
    <h3 [attr.id]="'slices-' + dimension()">{{ t('ui.dimension.' + dimension()) }}</h3>
    <div class="slices" role="group" [attr.aria-labelledby]="'slices-' + dimension()">
      @for (slice of slices(); track slice.code) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="state.isChosen(dimension(), slice.code)"
          (click)="state.toggle(dimension(), slice.code)"
        >
          <span class="name">{{ codes.name(dimension(), slice.code, slice.name) }}</span>
          <span class="counts">
            <span>{{ t('campaigns.slice.approved', slice) }}</span>
            @if (slice.outstanding > 0) {
              <span class="open">{{ t('campaigns.slice.outstanding', slice) }}</span>
            }
          </span>
          <span class="bar" aria-hidden="true">
            <span class="approved" [style.flex-grow]="slice.approved"></span>
            <span class="submitted" [style.flex-grow]="slice.submitted"></span>
            <span [style.flex-grow]="slice.expected - slice.approved - slice.submitted"></span>
          </span>
        </button>
      }
    </div>
  `,
  styles: `
    h3 {
      padding-bottom: 0.25rem;
      font-size: var(--text-small);
    }
    .slices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
      gap: 0.5rem;
    }
    .button {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.125rem;
      align-content: space-between;
      justify-content: stretch;
      padding: 0.375rem 0.625rem 0.5rem;
      text-align: start;
    }
    .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .counts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      justify-content: space-between;
      color: var(--ink-soft);
      font-weight: 400;
    }
    .bar {
      display: flex;
      overflow: hidden;
      height: 4px;
      border-radius: 2px;
      background: var(--line);
    }
    .approved {
      background: light-dark(#1f7a45, #6fd596);
    }
    .submitted {
      background: light-dark(#1c4f9e, #8fbcff);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardSlices {
  readonly dimension = input.required<'industry' | 'block'>();
  readonly slices = input.required<CampaignBoard['byIndustry']>();
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly t = inject(Language).t;
}
