import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type BriefFormat, brief, exports } from '@soshiki/contracts';
import { ExportClerk } from '../api/exports';
import { Language } from '../language/language';
import { PageState } from '../page/page-state';
import type { DownloadChoice } from '../ui/download/download-choice';
import { DownloadMenu } from '../ui/download/download-menu';
import { TableFiles } from '../ui/download/table-files';

/** Files about the period shown: the monthly brief, and every union's figure behind the number. */
@Component({
  selector: 'app-headline-downloads',
  imports: [DownloadMenu],
  template: `
    <app-download-menu
      [choices]="briefs()"
      [label]="t('overview.brief.label')"
      [of]="t('overview.brief.of')"
    />
    <app-download-menu
      [choices]="behind()"
      [label]="t('exports.figures.label')"
      [of]="t('exports.figures.of')"
    />
  `,
  styles: ':host { display: flex; flex-wrap: wrap; gap: 0.5rem; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeadlineDownloads {
  private readonly language = inject(Language);
  private readonly clerk = inject(ExportClerk);
  private readonly files = inject(TableFiles);
  private readonly state = inject(PageState);
  protected readonly t = this.language.t;

  /** The brief is of the whole that the reader may see: it knows no filters. */
  protected readonly briefs = computed((): DownloadChoice[] => {
    const query = {
      ...{ asOf: this.state.asOf(), compareTo: this.state.compareTo() },
      ...{ lang: this.language.code(), calendar: this.language.calendar() },
    };
    const choice = (format: BriefFormat): DownloadChoice => ({
      label: this.t(`overview.brief.${format}`),
      make: () => this.clerk.file(brief.rendered, { params: { format }, query }),
    });
    return [choice('docx'), choice('pdf')];
  });

  /** Every union's figure behind the number, part by part. */
  protected readonly behind = computed(() => {
    const query = this.state.statistic() ?? {};
    return this.files.ofRoute(exports.figures, () => query);
  });
}
