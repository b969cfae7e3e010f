import { Injectable, inject } from '@angular/core';
import type { ReportCell } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';

/** Parts of a report as the reader's language calls them: `大阪府・女・非正規`. */
@Injectable({ providedIn: 'root' })
export class CellWording {
  private readonly codes = inject(CodeTables);
  private readonly t = inject(Language).t;

  readonly name = ({ prefecture, ...part }: Omit<ReportCell, 'members'>): string =>
    [this.codes.name('prefecture', prefecture), this.part(part)].join(
      this.t('reports.cells.between'),
    );

  /** `女・非正規`. */
  readonly part = ({ gender, employment }: Pick<ReportCell, 'gender' | 'employment'>): string =>
    [
      gender === 'unknown'
        ? this.t('reports.cells.genderUnknown')
        : this.codes.name('gender', gender),
      this.t(`reports.cells.employment.${employment}`),
    ].join(this.t('reports.cells.between'));
}
