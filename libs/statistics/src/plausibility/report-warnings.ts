import { sumOfMembers } from '../headcount-sum';
import type { ApprovedFigure, Cell } from '../ledger';
import type { JudgedReport, PlausibilityCode } from './judged-report';

/** Periods in a row with the same figure after which one asks whether anybody counted. */
const UNCHANGED_PERIODS = 6;

type Test = (report: JudgedReport, previous: ApprovedFigure) => boolean;

/** Each oddness against the previous figure. Compared in whole numbers, so that 20 % is exactly 20 %. */
const TESTS: readonly (readonly [PlausibilityCode, Test])[] = [
  ['largeChange', hasLargeChange],
  ['tenfold', ({ members }, previous) => isAboutTenfold(previous.members, members)],
  ['tenth', ({ members }, previous) => isAboutTenfold(members, previous.members)],
  ['looksLikeThousands', looksLikeThousands],
  ['gendersSwapped', hasSwappedGenders],
  ['unchangedForLong', isUnchangedForLong],
];

/** What wants a reason: nothing when there is no earlier figure to compare with. Source: product brief, rule 10. */
export function reportWarnings(report: JudgedReport): PlausibilityCode[] {
  const [previous] = report.earlier;
  if (previous === undefined) return [];
  return TESTS.filter(([, isOdd]) => isOdd(report, previous)).map(([code]) => code);
}

/** At least 20 % and at least 50 persons, up or down. */
function hasLargeChange({ members }: JudgedReport, previous: ApprovedFigure): boolean {
  const difference = Math.abs(members - previous.members);
  return difference >= 50 && difference * 5 >= previous.members;
}

/** A digit too many: 9 to 11 times as many. */
function isAboutTenfold(fewer: number, more: number): boolean {
  return fewer > 0 && more >= fewer * 9 && more <= fewer * 11;
}

/** 千人 typed where persons belong: a thousand times the figure is between half and twice the previous one. */
function looksLikeThousands({ members }: JudgedReport, previous: ApprovedFigure): boolean {
  const persons = members * 1000;
  return members > 0 && persons * 2 >= previous.members && persons <= previous.members * 2;
}

/** Women and men fit the previous figure at least five times better the other way round, and by ten persons or more. */
function hasSwappedGenders({ cells }: JudgedReport, previous: ApprovedFigure): boolean {
  const now = byGender(cells);
  const before = byGender(previous.cells);
  const straight = Math.abs(now.men - before.men) + Math.abs(now.women - before.women);
  const swapped = Math.abs(now.men - before.women) + Math.abs(now.women - before.men);
  return straight >= 10 && swapped * 5 <= straight;
}

function isUnchangedForLong(report: JudgedReport): boolean {
  const last = report.earlier.slice(0, UNCHANGED_PERIODS);
  const present = inWords(report.cells);
  return last.length === UNCHANGED_PERIODS && last.every(({ cells }) => inWords(cells) === present);
}

function byGender(cells: readonly Cell[]): { readonly men: number; readonly women: number } {
  return {
    men: sumOfMembers(cells.filter(({ gender }) => gender === 'male')),
    women: sumOfMembers(cells.filter(({ gender }) => gender === 'female')),
  };
}

/** Cells as text in one order, so that equal reports are equal however they were entered. */
function inWords(cells: readonly Cell[]): string {
  return cells
    .map(({ prefecture, gender, employment, members }) =>
      [prefecture, gender, employment, String(members)].join(' '),
    )
    .sort()
    .join('\n');
}
