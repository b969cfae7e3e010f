import { addMonths, parsePeriod, periodsFromTo, referenceDay, type Period } from '@soshiki/base';

/** Who does something. The reporter is of the union 0001. */
export type Person = 'editor' | 'approver' | 'admin' | 'reporter';

/** Part of a figure. Persons. */
export interface ModelCell {
  readonly prefecture: string;
  readonly gender: 'male' | 'female' | 'unknown';
  readonly employment: 'regular' | 'unknown';
  readonly members: number;
}

export interface ModelRevision {
  readonly cells: readonly ModelCell[];
  readonly author: Person;
  decision: 'approved' | 'returned' | null;
}

export interface ModelUnion {
  readonly code: string;
  /** Where it is in the federation, `until` the first day outside. */
  readonly spans: { readonly from: string; until: string | null }[];
  /** Industry on each of DAYS, null before it was in the directory. */
  readonly industry: (string | null)[];
  readonly name: (string | null)[];
}

export interface ModelCampaign {
  readonly opensOn: string;
  readonly dueOn: string;
  state: 'open' | 'closed' | 'locked';
}

/** The ledger as one would keep it on paper: nothing computed before it is asked for. */
export interface Model {
  readonly unions: ModelUnion[];
  readonly campaigns: Map<Period, ModelCampaign>;
  /** By code and period. */
  readonly reports: Map<string, ModelRevision[]>;
}

/** Periods that have campaigns sooner or later; the first is more than a year before the last. */
export const PERIODS = ['2024-10', '2025-10', '2025-11', '2025-12'].map(parsePeriod);

/** Every month that is looked at. */
export const MONTHS = periodsFromTo(parsePeriod('2024-10'), parsePeriod('2025-12'));

/** Days on which something may change, and reference days, in order. */
export const DAYS = [
  ...['2024-09-01', '2024-10-31', '2024-11-01', '2025-10-01', '2025-10-31', '2025-11-01'],
  ...['2025-11-16', '2025-11-30', '2025-12-01', '2025-12-31', '2026-01-01'],
];

/** Persons in cells. */
export function membersOf(cells: readonly ModelCell[]): number {
  return cells.reduce((sum, { members }) => sum + members, 0);
}

/** The report of a union for a period: its revisions, oldest first. */
export function revisionsOf(model: Model, code: string, period: Period): ModelRevision[] {
  return model.reports.get(`${code} ${period}`) ?? [];
}

/** Whether a union is in the federation on a day. */
export function isAffiliated({ spans }: ModelUnion, day: string): boolean {
  return spans.some(({ from, until }) => from <= day && (until === null || day < until));
}

/** The approved cells a union counts with at a period, and the period they are of. Source: rule 2. */
export function figureOf(
  model: Model,
  code: string,
  period: Period,
): { readonly cells: readonly ModelCell[]; readonly of: Period } | null {
  for (let back = 0; back <= 12; back += 1) {
    const of = addMonths(period, -back);
    const approved = revisionsOf(model, code, of).filter(({ decision }) => decision === 'approved');
    const newest = approved.at(-1);
    if (newest !== undefined) return { cells: newest.cells, of };
  }
  return null;
}

/** What a person would count at a period, union by union. */
export interface Count {
  readonly unions: number;
  readonly members: number;
  /** `G37 2 150`: code, unions, members; without those where nothing is. */
  readonly byIndustry: readonly string[];
  readonly byPrefecture: readonly string[];
  readonly reporting: Readonly<
    Record<'expected' | 'approved' | 'submitted' | 'carriedForward' | 'missing', number>
  >;
}

/** Counts the unions and members of a period, one after the other. Source: rules 1 to 3. */
export function countAt(model: Model, period: Period): Count {
  const day = referenceDay(period);
  const counted = model.unions.filter((union) => isAffiliated(union, day));
  const [industries, prefectures] = [new Tally(), new Tally()];
  const reporting = { expected: 0, approved: 0, submitted: 0, carriedForward: 0, missing: 0 };
  let members = 0;
  for (const union of counted) {
    const figure = figureOf(model, union.code, period);
    const cells = figure?.cells ?? [];
    members += membersOf(cells);
    industries.add(valueOn(union.industry, day), membersOf(cells));
    for (const prefecture of new Set(cells.map((cell) => cell.prefecture))) {
      prefectures.add(
        prefecture,
        membersOf(cells.filter((cell) => cell.prefecture === prefecture)),
      );
    }
    reporting.expected += 1;
    reporting[standsAs(figure?.of, period)] += 1;
    if (revisionsOf(model, union.code, period).at(-1)?.decision === null) reporting.submitted += 1;
  }
  return {
    ...{ unions: counted.length, members, reporting },
    ...{ byIndustry: industries.lines(), byPrefecture: prefectures.lines() },
  };
}

/** A value as it is on a day of DAYS. */
export function valueOn(values: readonly (string | null)[], day: string): string {
  return values[DAYS.findLastIndex((known) => known <= day)] ?? '';
}

function standsAs(of: Period | undefined, period: Period) {
  if (of === undefined) return 'missing';
  return of === period ? 'approved' : 'carriedForward';
}

/** Unions and members by key. */
class Tally {
  private readonly counts = new Map<string, [unions: number, members: number]>();

  add(key: string, members: number): void {
    const [unions, before] = this.counts.get(key) ?? [0, 0];
    this.counts.set(key, [unions + 1, before + members]);
  }

  lines(): string[] {
    return [...this.counts].map(([key, [unions, members]]) => `${key} ${unions} ${members}`).sort();
  }
}

/** A copy that can be changed without the other. */
export function copyOf(model: Model): Model {
  return structuredClone(model);
}
