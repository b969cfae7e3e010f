import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { exports } from '@soshiki/contracts';
import { Language } from '../../language/language';
import { PageState } from '../../page/page-state';
import { DownloadMenu } from '../../ui/download/download-menu';
import { TableFiles } from '../../ui/download/table-files';
import { DirectoryState } from './directory-state';

/** What is listed, as files: the directory with every field, and the figures of its unions part by part. */
@Component({
  selector: 'app-directory-download',
  imports: [DownloadMenu],
  template: `
    <app-download-menu
      [choices]="directory()"
      [label]="t('exports.unions.label')"
      [of]="t('exports.unions.of')"
    />
    <app-download-menu
      [choices]="figures()"
      [label]="t('exports.unions.figures')"
      [of]="t('exports.unions.of')"
    />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DirectoryDownload {
  private readonly files = inject(TableFiles);
  private readonly state = inject(PageState);
  private readonly list = inject(DirectoryState);
  protected readonly t = inject(Language).t;

  /** Every union of the result, not only the page shown. */
  protected readonly directory = computed(() => {
    const [q, sort] = [this.state.q().trim().slice(0, 100), this.list.order().text];
    const [status, kana] = [this.list.status(), this.list.kana()];
    const query = { ...this.state.statistic(), q, sort, status, kana };
    return this.files.ofRoute(exports.unions, () => query);
  });

  protected readonly figures = computed(() => {
    const query = this.state.statistic() ?? {};
    return this.files.ofRoute(exports.figures, () => query);
  });
}
