import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { IMPORT_ENCODINGS, type ImportColumn, type ImportedFile } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import { ImportDesk } from '../import-desk';
import { saysPeriod } from './column-edits';

/** How the file is read before its columns mean anything: sheet, encoding, header rows, period. Asked openly only where
 *  it matters; the rest is found under one heading. */
@Component({
  selector: 'app-sheet-choice',
  templateUrl: './sheet-choice.html',
  styleUrl: './sheet-choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetChoice {
  readonly file = input.required<ImportedFile>();
  readonly columns = input.required<readonly ImportColumn[]>();

  private readonly codes = inject(CodeTables);
  private readonly wording = inject(Wording);
  protected readonly desk = inject(ImportDesk);
  protected readonly t = inject(Language).t;
  protected readonly encodings = IMPORT_ENCODINGS;

  protected readonly hasSheets = computed(() => this.file().sheets.length > 1);
  protected readonly isOfText = computed(() => this.file().encoding !== null);

  /** Wanted where neither a column nor a header says the period. */
  protected readonly wantsPeriod = computed(
    () => this.file().kind === 'figures' && !saysPeriod(this.columns()),
  );
  protected readonly periods = computed(() => {
    const months = this.codes.periods().map(({ period }) => period);
    const { period } = this.file();
    const known = period === null || months.includes(period) ? months : [period, ...months];
    return known.map((code) => ({ code, name: this.wording.month(code) }));
  });

  /** Where the headers were found. */
  protected readonly header = computed(() => {
    const { headerFrom: from, headerTo: to } = this.file();
    if (from === 0) return this.t('imports.reading.noHeader');
    return this.t(from === to ? 'imports.reading.headerOne' : 'imports.reading.header', {
      from,
      to,
    });
  });

  protected chooseSheet(sheet: string): Promise<boolean> {
    return this.desk.change({ sheet });
  }

  protected async chooseEncoding(text: string): Promise<void> {
    const encoding = IMPORT_ENCODINGS.find((one) => one === text);
    if (encoding !== undefined) await this.desk.change({ encoding });
  }

  protected choosePeriod(period: string): Promise<boolean> {
    return this.desk.change({ period: period === '' ? null : period });
  }

  protected chooseDay(day: string): Promise<boolean> {
    return this.desk.change({ effectiveOn: day === '' ? null : day });
  }

  protected async chooseHeader(from: string, to: string): Promise<void> {
    const [headerFrom, headerTo] = [Number(from), Number(to)];
    const isRange = Number.isInteger(headerFrom) && headerFrom >= 0 && headerFrom <= headerTo;
    if (isRange) await this.desk.change({ headerFrom, headerTo });
  }
}
