import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { CampaignBoard } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';

const DIMENSIONS = ['industry', 'block'] as const;

/** How far each industry, or each block, has come; a press filters the board by it. */
@Component({
  selector: 'app-board-slices',
  template: `
    <div class="button-group" role="group" [attr.aria-label]="t('campaigns.board.slicesBy')">
      @for (each of dimensions; track each) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="dimension() === each"
          (click)="choose(each)"
        >
          {{ t('ui.dimension.' + each) }}
        </button>
      }
    </div>
    <div class="slices" role="group" [attr.aria-label]="t('ui.dimension.' + dimension())">
      @for (slice of slices(); track slice.code) {
        <button
          type="button"
          class="button"
          [attr.title]="codes.name(dimension(), slice.code, slice.name)"
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
    :host {
      display: grid;
      gap: 0.5rem;
    }
    .slices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
      gap: 0.5rem;
    }
    .slices .button {
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
  readonly board = input.required<CampaignBoard>();
  private readonly router = inject(Router);
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly dimensions = DIMENSIONS;
  protected readonly state = inject(PageState);
  protected readonly codes = inject(CodeTables);
  protected readonly t = inject(Language).t;

  protected readonly dimension = computed(
    () => DIMENSIONS.find((each) => each === this.asked().get('by')) ?? 'industry',
  );
  protected readonly slices = computed(() =>
    this.dimension() === 'block' ? this.board().byBlock : this.board().byIndustry,
  );

  protected async choose(dimension: (typeof DIMENSIONS)[number]): Promise<void> {
    await this.router.navigate([], {
      queryParams: { by: dimension === 'industry' ? null : dimension },
      queryParamsHandling: 'merge',
    });
  }
}
