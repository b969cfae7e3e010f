import { parsePeriod } from '@soshiki/base';
import type { Report, ReportCell } from '@soshiki/contracts';
import {
  type JudgedReport,
  type PlausibilityCode,
  type PlausibilityText,
  plausibilityOf,
  plausibilityText,
} from '@soshiki/statistics';
import { countOf } from './typed-count';

/** A part as it stands in the form: what it is a part of, and the number as typed. */
export interface TypedCell extends Omit<ReportCell, 'members'> {
  readonly members: string;
}

export type Reasons = Readonly<Partial<Record<PlausibilityCode, string>>>;

/** What a person has typed of a report, read or not. */
export interface TypedFigure {
  readonly mode: 'total' | 'cells';
  /** The whole. Beside parts it may be empty: then it is their sum. */
  readonly total: string;
  /** Whether nobody was reported on purpose. */
  readonly isZero: boolean;
  readonly cells: readonly TypedCell[];
  /** Why each oddness is right. */
  readonly reasons: Reasons;
  /** Why there is another revision. */
  readonly reason: string;
}

/** What was typed, as numbers: `null` where nothing was, NaN where it is no head-count. Unit: persons. */
export interface FigureRead {
  readonly members: number | null;
  /** Parts of at least one person. */
  readonly cells: readonly ReportCell[];
  readonly sum: number;
}

/** What a report is judged by. */
export type Judging = Pick<Report, 'period' | 'earlier' | 'affiliations'>;

/** Where members of a report of the total alone are. Source: product brief, Vocabulary. */
const UNALLOCATED = { prefecture: '00', gender: 'unknown', employment: 'unknown' } as const;

/** What the form starts from: the draft, else the newest revision, with the reasons stored with it. */
export function typedFrom({ members, cells, warnings }: Report): TypedFigure {
  const isBrokenDown = isBreakdown(cells);
  const given = warnings.flatMap(({ code, reason }) => (reason === null ? [] : [[code, reason]]));
  return {
    mode: isBrokenDown ? 'cells' : 'total',
    total: members === null || isBrokenDown ? '' : String(members),
    isZero: members === 0,
    cells: isBrokenDown ? typedCells(cells) : [],
    reasons: Object.fromEntries(given) as Reasons,
    reason: '',
  };
}

/** Cells as text, in the order of prefecture, gender and employment. */
export function typedCells(cells: readonly ReportCell[]): TypedCell[] {
  return cells.map((cell) => ({ ...cell, members: String(cell.members) })).sort(byPlace);
}

/** Whether cells say more than the total. */
export function isBreakdown(cells: readonly ReportCell[]): boolean {
  return cells.some((cell) => placeOf(cell) !== placeOf(UNALLOCATED));
}

/** A cell among those of one report: no two have the same. */
export function placeOf(cell: Omit<ReportCell, 'members'>): string {
  return `${cell.prefecture} ${cell.gender} ${cell.employment}`;
}

/** Order of cells: by prefecture, then men, women, not answered, then by employment. */
export function byPlace(left: Omit<ReportCell, 'members'>, right: typeof left): number {
  return rank(left).localeCompare(rank(right));
}

/** The typed numbers, read. */
export function readTyped(typed: TypedFigure): FigureRead {
  const total = countOf(typed.total);
  if (typed.mode === 'total') {
    const cells = total !== null && total > 0 ? [{ ...UNALLOCATED, members: total }] : [];
    return { members: total, cells, sum: total ?? 0 };
  }
  const counted = typed.cells.map((cell) => ({ ...cell, members: countOf(cell.members) }));
  const filled = counted.filter((cell): cell is ReportCell => cell.members !== null);
  const sum = filled.reduce((before, { members }) => before + members, 0);
  const members = total ?? (filled.length === 0 ? null : sum);
  return { members, cells: filled.filter((cell) => cell.members !== 0), sum };
}

/** What rule 10 says of what was typed; nothing while nothing was. */
export function oddnessOf(report: Judging, figure: FigureRead): PlausibilityCode[] {
  return figure.members === null ? [] : plausibilityOf(judged(report, figure));
}

/** The sentence about an oddness, with its numbers, in both languages. */
export function oddnessText(
  code: PlausibilityCode,
  report: Judging,
  figure: FigureRead,
): PlausibilityText {
  return plausibilityText(code, judged(report, figure));
}

/** Body of a request for what was typed, `null` while it cannot be one. Reasons go along for what is odd now. */
export function bodyOf(typed: TypedFigure, odd: readonly PlausibilityCode[]) {
  const { members, cells } = readTyped(typed);
  if (Number.isNaN(members) || cells.some((cell) => Number.isNaN(cell.members))) return null;
  if (odd.includes('cellsDifferFromTotal')) return null;
  const reasons = Object.fromEntries(
    odd.flatMap((code) => {
      const reason = typed.reasons[code]?.trim() ?? '';
      return reason === '' ? [] : [[code, reason]];
    }),
  ) as Reasons;
  const isWhole = typed.mode === 'total' || cells.length === 0;
  return isWhole ? { members, reasons } : { cells: [...cells], reasons };
}

function judged(report: Judging, { members, cells }: FigureRead): JudgedReport {
  return {
    period: parsePeriod(report.period),
    members: members ?? 0,
    cells,
    earlier: report.earlier.map((figure) => ({ ...figure, period: parsePeriod(figure.period) })),
    affiliations: report.affiliations.map(({ from, to }) => ({ from, until: to })),
  };
}

function rank({ prefecture, gender, employment }: Omit<ReportCell, 'members'>): string {
  const genders = ['male', 'female', 'unknown'].indexOf(gender);
  const employments = ['regular', 'nonregular', 'unknown'].indexOf(employment);
  return `${prefecture} ${genders} ${employments}`;
}
