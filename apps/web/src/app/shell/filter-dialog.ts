import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import type { Dimension } from '@soshiki/contracts';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import { FilterDraft } from './filter-draft';
import { FilterGroup } from './filter-group';
import { FilterUnions } from './filter-unions';

/** Every dimension with a list of codes, the most asked for first. Source: api.md, Statistics. */
const GROUPS = [
  'industry',
  'industryGroup',
  'block',
  'prefecture',
  'kind',
  'sizeBand',
  'gender',
  'employment',
  'parent',
] as const satisfies readonly Dimension[];

/** Pages of one industry or region: what they are about is said by their path, and is no filter. */
const SUBJECTS: readonly (readonly [RegExp, Dimension])[] = [
  [/^\/industries\/./, 'industry'],
  [/^\/prefectures\/./, 'prefecture'],
];

/** All filters of statistics at once; applied together, as one step. */
@Component({
  selector: 'app-filter-dialog',
  imports: [FilterGroup, FilterUnions, MatDialogModule],
  providers: [FilterDraft],
  templateUrl: './filter-dialog.html',
  styleUrl: './filter-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterDialog {
  private readonly dialog = inject<MatDialogRef<FilterDialog>>(MatDialogRef);
  private readonly path = inject(PageState).path;
  protected readonly draft = inject(FilterDraft);
  protected readonly t = inject(Language).t;

  protected readonly groups = computed(() => {
    const subject = SUBJECTS.find(([path]) => path.test(this.path()))?.[1];
    return GROUPS.filter((dimension) => dimension !== subject);
  });

  protected async apply(event: Event): Promise<void> {
    event.preventDefault();
    await this.draft.apply();
    this.dialog.close();
  }
}
