import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { EMPLOYMENTS, GENDERS, type ImportColumn } from '@soshiki/contracts';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import type { ImportKind } from '../import-desk';
import { type ColumnMeaning, changed, columnLetter, holdsMembers, sureness } from './column-edits';

type Field = ImportColumn['field'];

const OF_FIGURES: readonly Field[] = [
  ...(['code', 'name', 'members', 'total', 'period', 'figurePeriod'] as const),
  ...(['prefecture', 'gender', 'employment', 'ignore'] as const),
];
const OF_UNIONS: readonly Field[] = [
  ...(['code', 'name', 'kana', 'shortName', 'kind', 'industry', 'industryGroup'] as const),
  ...(['prefecture', 'parent', 'affiliatedOn', 'withdrawnOn', 'effectiveOn', 'ignore'] as const),
];
const UNITS = [1, 100, 1000] as const;

/** The head of a column: its letter, what it means and how sure that is; of numbers, unit and what they count. */
@Component({
  selector: 'app-column-head',
  templateUrl: './column-head.html',
  styleUrl: './column-head.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ColumnHead {
  readonly column = input.required<ImportColumn>();
  readonly kind = input.required<ImportKind>();
  readonly isEdited = input.required<boolean>();
  readonly edited = output<ColumnMeaning>();

  private readonly codes = inject(CodeTables);
  private readonly wording = inject(Wording);
  protected readonly t = inject(Language).t;
  protected readonly units = UNITS;

  protected readonly letter = computed(() => columnLetter(this.column().place));
  protected readonly fields = computed(() => {
    const usual = this.kind() === 'figures' ? OF_FIGURES : OF_UNIONS;
    const { field } = this.column();
    return usual.includes(field) ? usual : [field, ...usual];
  });
  protected readonly isNumber = computed(() => holdsMembers(this.column().field));
  protected readonly sureness = computed(() =>
    this.isEdited() ? 'edited' : sureness(this.column()),
  );

  /** What the numbers count, beyond the whole of a union. */
  protected readonly parts = computed(() => {
    const { period, prefecture, gender, employment } = this.column();
    return [
      period === null ? null : this.wording.month(period),
      prefecture === null ? null : this.codes.name('prefecture', prefecture),
      gender === null ? null : this.codes.name('gender', gender),
      employment === null ? null : this.codes.name('employment', employment),
    ].filter((part) => part !== null);
  });

  /** What numbers can be told apart by, with the codes to choose from. */
  protected readonly choices = computed(() => {
    const { period, prefecture, gender, employment } = this.column();
    const months = this.codes.periods().map((one) => one.period);
    const known = period === null || months.includes(period) ? months : [period, ...months];
    return [
      {
        key: 'period' as const,
        chosen: period,
        options: known.map((code) => ({ code, name: this.wording.month(code) })),
      },
      { key: 'prefecture' as const, chosen: prefecture, options: this.codes.options('prefecture') },
      { key: 'gender' as const, chosen: gender, options: this.codes.options('gender') },
      { key: 'employment' as const, chosen: employment, options: this.codes.options('employment') },
    ];
  });

  protected chooseField(field: string): void {
    this.change({ field: this.fields().find((one) => one === field) ?? 'ignore' });
  }

  protected chooseUnit(unit: string): void {
    this.change({ unit: UNITS.find((one) => String(one) === unit) ?? 1 });
  }

  protected choosePart(key: 'period' | 'prefecture' | 'gender' | 'employment', text: string): void {
    const code = text === '' ? null : text;
    if (key === 'gender') this.change({ gender: GENDERS.find((one) => one === code) ?? null });
    else if (key === 'employment')
      this.change({ employment: EMPLOYMENTS.find((one) => one === code) ?? null });
    else this.change({ [key]: code });
  }

  private change(change: Partial<ColumnMeaning>): void {
    this.edited.emit(changed(this.column(), change));
  }
}
