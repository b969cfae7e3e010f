import { describe, expect, it } from '@jest/globals';
import { addMonths, parsePeriod } from '@soshiki/base';
import {
  PLAUSIBILITY_SEVERITY,
  plausibilityOf,
  type ApprovedFigure,
  type Cell,
  type JudgedReport,
  type PlausibilityCode,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';

const period = parsePeriod('2025-12');
const REFERENCE_DAY = '2025-12-31';
const CODES = Object.keys(PLAUSIBILITY_SEVERITY) as PlausibilityCode[];

const cellsOf = (men: number, women: number, unknown = 0): Cell[] =>
  (
    [
      ['male', men],
      ['female', women],
      ['unknown', unknown],
    ] as const
  )
    .filter(([, members]) => members > 0)
    .map(([gender, members]) => ({ prefecture: '13', gender, employment: 'regular', members }));

const sumOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { members }) => sum + members, 0);

const figuresOf = (cells: readonly (readonly Cell[])[]): ApprovedFigure[] =>
  cells.map((each, place) => ({
    period: addMonths(period, -1 - place),
    revision: 1,
    members: sumOf(each),
    cells: each,
  }));

const aCount = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 }), fc.nat({ max: 90_000 }));

const someCells = fc
  .tuple(aCount, aCount, fc.oneof(fc.constant(0), aCount))
  .map(([men, women, unknown]) => cellsOf(men, women, unknown));

/** Cells like the earlier ones, often in just the way a warning is about. */
const cellsLike = (earlier: readonly Cell[]): fc.Arbitrary<Cell[]> => {
  const by = (wanted: string) => sumOf(earlier.filter(({ gender }) => gender === wanted));
  const [men, women, unknown] = [by('male'), by('female'), by('unknown')];
  const times = (factor: number) =>
    cellsOf(
      ...([men, women, unknown].map((each) => Math.round(each * factor)) as [
        number,
        number,
        number,
      ]),
    );
  return fc.oneof(
    someCells,
    fc.constantFrom<Cell[]>(
      [...earlier],
      cellsOf(women, men, unknown),
      cellsOf(women + 1, men, unknown),
    ),
    fc.constantFrom(-51, -50, -49, 49, 50, 51).map((more) => cellsOf(men + more, women, unknown)),
    fc.constantFrom(0.001, 0.1, 0.11, 0.5, 0.8, 0.81, 1.2, 2, 9, 10, 11, 12).map(times),
  );
};

const FOR_EVER = [{ from: '1991-07-01', until: null }];

const someAffiliations = fc.oneof(
  { weight: 4, arbitrary: fc.constant(FOR_EVER) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [],
      [{ from: '2026-01-01', until: null }],
      [{ from: '1991-07-01', until: REFERENCE_DAY }],
      [{ from: REFERENCE_DAY, until: '2026-01-01' }],
      [
        { from: '1991-07-01', until: '2020-04-01' },
        { from: '2026-04-01', until: null },
      ],
    ),
  },
);

const aReport: fc.Arbitrary<JudgedReport> = fc
  .record({ first: someCells, months: fc.nat({ max: 8 }), isSteady: fc.boolean() })
  .chain(({ first, months, isSteady }) =>
    fc.record({
      cells: cellsLike(first),
      others: fc.array(isSteady ? fc.constant(first) : someCells, {
        minLength: Math.max(0, months - 1),
        maxLength: Math.max(0, months - 1),
      }),
      earlier: fc.constant(months === 0 ? [] : [first]),
      slip: fc.constantFrom(0, 0, 0, 0, 1, -1, 0.5, Number.NaN),
      affiliations: someAffiliations,
    }),
  )
  .map(({ cells, others, earlier, slip, affiliations }) => ({
    period,
    cells,
    members: sumOf(cells) + slip,
    earlier: figuresOf([...earlier, ...others]),
    affiliations,
  }));

describe('Rule 10: plausibility', () => {
  it(
    'gives each code exactly where its own condition holds',
    () => {
      holdsForAll(aReport, (report) => {
        const found = plausibilityOf(report);
        for (const code of CODES) {
          expect({ code, isFound: found.includes(code) }).toEqual({
            code,
            isFound: expected(report, code),
          });
        }
        expect(new Set(found).size).toBe(found.length);
        expect(found).toEqual(CODES.filter((code) => found.includes(code)));
      });
    },
    PROPERTY_TIMEOUT,
  );

  it('can give every code, and nothing at all', () => {
    const reports = fc.sample(aReport, { numRuns: 5_000, seed: 10 }).map(plausibilityOf);
    for (const code of CODES) expect(reports.some((found) => found.includes(code))).toBe(true);
    expect(reports.some((found) => found.length === 0)).toBe(true);
  });

  it(
    'asks nothing about a first report, and of one of nobody only whether it changed much or never',
    () => {
      holdsForAll(aReport, (report) => {
        const first = plausibilityOf({ ...report, earlier: [] });
        expect(first.every((code) => PLAUSIBILITY_SEVERITY[code] === 'error')).toBe(true);
        const none = plausibilityOf({ ...report, members: 0, cells: [], affiliations: FOR_EVER });
        const possible: PlausibilityCode[] = ['largeChange', 'unchangedForLong'];
        expect(none.filter((code) => !possible.includes(code))).toEqual([]);
      });
    },
    PROPERTY_TIMEOUT,
  );
});

type Condition = (report: JudgedReport, previous: ApprovedFigure) => boolean;

/** The rule in the words of the brief, told the slow way. Those of warnings are asked only of a real number of persons. */
const WARNINGS: Partial<Record<PlausibilityCode, Condition>> = {
  largeChange: ({ members }, previous) => {
    const difference = Math.abs(members - previous.members);
    const hasMuch = previous.members === 0 || (difference * 100) / previous.members >= 20;
    return difference >= 50 && hasMuch;
  },
  tenfold: ({ members }, previous) => isTenTimes(members, previous.members),
  tenth: ({ members }, previous) => isTenTimes(previous.members, members),
  looksLikeThousands: ({ members }, previous) =>
    members > 0 &&
    members * 1000 >= Math.ceil(previous.members / 2) &&
    members * 1000 <= previous.members * 2,
  gendersSwapped: ({ cells }, previous) => {
    const [now, before] = [cells, previous.cells].map((each) => ({
      men: sumOf(each.filter(({ gender }) => gender === 'male')),
      women: sumOf(each.filter(({ gender }) => gender === 'female')),
    }));
    if (now === undefined || before === undefined) return false;
    const asIs = Math.abs(now.men - before.men) + Math.abs(now.women - before.women);
    const swapped = Math.abs(now.men - before.women) + Math.abs(now.women - before.men);
    return asIs >= 10 && swapped * 5 <= asIs;
  },
  unchangedForLong: ({ cells, earlier }) =>
    earlier.length >= 6 && earlier.slice(0, 6).every((figure) => areSame(figure.cells, cells)),
};

/** The conditions of errors. */
const ERRORS: Partial<Record<PlausibilityCode, (report: JudgedReport) => boolean>> = {
  notAHeadcount: (report) => !isCounted(report),
  cellsDifferFromTotal: (report) => isCounted(report) && sumOf(report.cells) !== report.members,
  beforeAffiliation: (report) => !isAffiliated(report) && !hasJoined(report),
  afterWithdrawal: (report) => !isAffiliated(report) && hasJoined(report),
};

function expected(report: JudgedReport, code: PlausibilityCode): boolean {
  const [previous] = report.earlier;
  const isAsked = isCounted(report) && previous !== undefined;
  return ERRORS[code]?.(report) ?? (isAsked && WARNINGS[code]?.(report, previous) === true);
}

function isCounted({ members }: JudgedReport): boolean {
  return Number.isSafeInteger(members) && members >= 0;
}

function isAffiliated({ affiliations }: JudgedReport): boolean {
  return affiliations.some(
    ({ from, until }) => from <= REFERENCE_DAY && (until === null || until > REFERENCE_DAY),
  );
}

function hasJoined({ affiliations }: JudgedReport): boolean {
  return affiliations.some(({ from }) => from <= REFERENCE_DAY);
}

function isTenTimes(more: number, fewer: number): boolean {
  return fewer > 0 && more / fewer >= 9 && more / fewer <= 11;
}

function areSame(left: readonly Cell[], right: readonly Cell[]): boolean {
  return (
    left.length === right.length &&
    left.every((cell) =>
      right.some((other) => other.gender === cell.gender && other.members === cell.members),
    )
  );
}
