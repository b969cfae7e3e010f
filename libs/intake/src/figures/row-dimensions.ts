import type { Employment, Gender, Period } from '@soshiki/base';
import type { IntakeField, IntakeIssue, SheetPlan } from '../source';
import { saysNothing } from '../values/cell-text';
import { readEmployment } from '../values/read-employment';
import { readGender } from '../values/read-gender';
import { isYearOnly, readPeriodCell } from '../values/read-period-cell';
import { readPrefecture } from '../values/read-prefecture';
import { keyIssue, yearIssue } from './figure-issues';
import type { RowKeys } from './row-keys';

/** What the figures of a row are about, as its keys say; `period` is the one they were reported for, `null` when the row
 *  names none. */
export interface RowDimensions {
  readonly period: Period | null;
  readonly prefecture: string;
  readonly gender: Gender;
  readonly employment: Employment;
  readonly issues: readonly IntakeIssue[];
}

/** Spellings of months that are remembered; a file made to have more gets no more memory for it. */
const MOST_SPELLINGS = 1000;

/** Where a row is and what is wrong with it so far. */
interface Findings {
  readonly row: number;
  readonly issues: IntakeIssue[];
}

/** Reads the period, prefecture, gender and employment type of rows. */
export class DimensionReader {
  private readonly places: ReadonlyMap<IntakeField, number>;
  private readonly periods = new Map<string, Period>();

  constructor({ columns }: SheetPlan) {
    this.places = new Map(columns.map(({ field, place }) => [field, place]));
  }

  read(keys: RowKeys, row: number): RowDimensions {
    const found = { row, issues: [] };
    return {
      period: this.period('figurePeriod', keys, found) ?? this.period('period', keys, found),
      prefecture: readPrefecture(keys.prefecture) ?? this.unread('prefecture', keys, found) ?? '00',
      gender: readGender(keys.gender) ?? this.unread('gender', keys, found) ?? 'unknown',
      employment:
        readEmployment(keys.employment) ?? this.unread('employment', keys, found) ?? 'unknown',
      issues: found.issues,
    };
  }

  private period(key: 'period' | 'figurePeriod', keys: RowKeys, found: Findings): Period | null {
    const text = keys[key];
    if (text === '') return null;
    const seen = this.periods.get(text);
    if (seen !== undefined) return seen;
    if (saysNothing(text)) return null;
    const period = readPeriodCell(text);
    if (period === null) found.issues.push(this.periodIssue(key, text, found.row));
    else if (this.periods.size < MOST_SPELLINGS) this.periods.set(text, period);
    return period;
  }

  private periodIssue(key: IntakeField, text: string, row: number): IntakeIssue {
    const at = { row, column: this.places.get(key) ?? null };
    return isYearOnly(text) ? yearIssue(at, text) : keyIssue(at, 'period', text);
  }

  private unread(
    key: 'prefecture' | 'gender' | 'employment',
    keys: RowKeys,
    { row, issues }: Findings,
  ): null {
    issues.push(keyIssue({ row, column: this.places.get(key) ?? null }, key, keys[key]));
    return null;
  }
}
