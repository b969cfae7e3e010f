import { Injectable, inject } from '@angular/core';
import { exports } from '@soshiki/contracts';
import { ExportClerk } from '../api/exports';
import { Language } from '../language/language';
import type { DownloadChoice } from '../ui/download/download-choice';

/** Forms to ask unions for their reports with, filled in as far as is known. */
@Injectable({ providedIn: 'root' })
export class ReportForms {
  private readonly clerk = inject(ExportClerk);
  private readonly language = inject(Language);

  /** One archive for those who have still to report, or for everybody. */
  ofCampaign(asOf: string): DownloadChoice[] {
    const zip = (state: 'awaited' | 'all') => () =>
      this.form('zip', { asOf, state, lang: this.language.code() });
    return [
      { label: this.language.t('exports.form.awaited'), make: zip('awaited') },
      { label: this.language.t('exports.form.all'), make: zip('all') },
    ];
  }

  /** The form of one union. */
  ofUnion(asOf: string, code: string): DownloadChoice {
    const query = { asOf, union: [code], state: 'all', lang: this.language.code() };
    return { label: this.language.t('exports.form.one'), make: () => this.form('xlsx', query) };
  }

  private form(format: 'xlsx' | 'zip', query: Readonly<Record<string, string | string[]>>) {
    return this.clerk.file(exports.reportForm, { params: { format }, query });
  }
}
