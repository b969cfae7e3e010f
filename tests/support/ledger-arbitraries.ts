import {
  addMonths,
  BLOCK_MEMBERSHIPS,
  parsePeriod,
  referenceDay,
  type BlockMembership,
  type Kind,
  type Period,
} from '@soshiki/base';
import type {
  ApprovedFigure,
  Cell,
  Ledger,
  ProfileVersion,
  Span,
  Transfer,
  UnionFacts,
} from '@soshiki/statistics';
import fc from 'fast-check';

/** The months of the random ledgers: short enough for everything to happen close together. */
export const FIRST_PERIOD = parsePeriod('2024-01');
const MONTHS = 24;

/** The only confederation of the random ledgers; unions 0001 … may have it as parent. */
export const CONFEDERATION = '0900';

export const POOLS = {
  industry: ['G37', 'G39', 'E15', 'T9999'],
  industryGroup: ['care', 'printing', 'none'],
  prefecture: ['01', '13', '14', '27', '00'],
  block: ['hokkaido', 'kanto', 'tokai', 'kansai', '00'],
  kind: ['national', 'council', 'individual'],
  sizeBand: ['5000+', '100-299', '30-99', '1-29', 'unknown'],
  gender: ['male', 'female', 'unknown'],
  employment: ['regular', 'nonregular', 'unknown'],
  union: ['0001', '0002', '0003', '0004'],
  parent: [CONFEDERATION, 'none'],
} as const;

/** Any month of the random ledgers. */
export const aPeriod: fc.Arbitrary<Period> = fc
  .integer({ min: 0, max: MONTHS - 1 })
  .map((months) => addMonths(FIRST_PERIOD, months));

/** Any two months, the earlier one first. */
export const aRange = fc
  .tuple(aPeriod, aPeriod)
  .map(([one, other]) => (one <= other ? { from: one, to: other } : { from: other, to: one }));

/** A day of those months: the first, one in the middle, or the reference day. */
export const aDay: fc.Arbitrary<string> = fc
  .tuple(aPeriod, fc.constantFrom('first', 'middle', 'last'))
  .map(([period, place]) => {
    if (place === 'last') return referenceDay(period);
    return `${period}-${place === 'first' ? '01' : '15'}`;
  });

/** Kanagawa moved from Kanto to Tokai in 2025, so that blocks differ from day to day. */
const BLOCKS_WITH_A_MOVE: readonly BlockMembership[] = [
  ...BLOCK_MEMBERSHIPS.filter(({ prefecture }) => prefecture !== '14'),
  { block: 'kanto', prefecture: '14', from: '1962-01-01', until: '2025-01-01' },
  { block: 'tokai', prefecture: '14', from: '2025-01-01', until: null },
];

const someMembers = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 95, max: 320 }) },
  { weight: 1, arbitrary: fc.integer({ min: 4_990, max: 6_000 }) },
);

const someCells: fc.Arbitrary<Cell[]> = fc.uniqueArray(
  fc.record({
    prefecture: fc.constantFrom(...POOLS.prefecture),
    gender: fc.constantFrom(...POOLS.gender),
    employment: fc.constantFrom(...POOLS.employment),
    members: someMembers,
  }),
  {
    maxLength: 4,
    selector: ({ prefecture, gender, employment }) => `${prefecture} ${gender} ${employment}`,
  },
);

const aFigure: fc.Arbitrary<ApprovedFigure> = fc
  .record({ period: aPeriod, revision: fc.integer({ min: 1, max: 3 }), cells: someCells })
  .map((figure) => ({
    ...figure,
    members: figure.cells.reduce((sum, { members }) => sum + members, 0),
  }));

/** Approved figures of one union: at most one of each revision of each period, in no particular order. */
export const someFigures: fc.Arbitrary<ApprovedFigure[]> = fc.uniqueArray(aFigure, {
  maxLength: 6,
  selector: ({ period, revision }) => `${period} ${String(revision)}`,
});

/** What a profile says, without its dates. */
export const aClassification = fc.record({
  industry: fc.constantFrom(...POOLS.industry),
  industryGroup: fc.constantFrom('care', 'printing', null),
  prefecture: fc.constantFrom(...POOLS.prefecture),
  parent: fc.constantFrom(CONFEDERATION, null),
  kind: fc.constantFrom<Kind>('national', 'council', 'individual'),
});

const someProfiles: fc.Arbitrary<ProfileVersion[]> = fc
  .tuple(
    fc.uniqueArray(aDay, { maxLength: 2 }),
    fc.array(aClassification, { minLength: 3, maxLength: 3 }),
  )
  .map(([days, classifications]) => {
    const starts = ['1962-01-01', ...[...days].sort()];
    return starts.map((from, place) => ({
      ...(classifications[place] ?? classifications[0] ?? neverReached()),
      name: `組合${String(place)}`,
      from,
      until: starts[place + 1] ?? null,
    }));
  });

const someAffiliations: fc.Arbitrary<Span[]> = fc.oneof(
  fc.constant<Span[]>([{ from: '1991-07-01', until: null }]),
  fc.uniqueArray(aDay, { minLength: 1, maxLength: 4 }).chain((days) =>
    fc.boolean().map((isFoundedEarlier) => {
      const turns = [...(isFoundedEarlier ? ['1991-07-01'] : []), ...[...days].sort()];
      return turns
        .map((from, place) => ({ from, until: turns[place + 1] ?? null }))
        .filter((_, place) => place % 2 === 0);
    }),
  ),
);

const someUnions: fc.Arbitrary<UnionFacts[]> = fc
  .array(
    fc.record({
      profiles: someProfiles,
      affiliations: someAffiliations,
      figures: someFigures,
      awaitingDecision: fc.uniqueArray(aPeriod, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((unions) => unions.map((union, place) => ({ ...union, code: `000${String(place + 1)}` })));

const aConfederation: UnionFacts = {
  code: CONFEDERATION,
  profiles: [
    {
      name: '連合体',
      kind: 'confederation',
      industry: 'D082',
      industryGroup: null,
      prefecture: '13',
      parent: null,
      from: '1962-01-01',
      until: null,
    },
  ],
  affiliations: [{ from: '1991-07-01', until: null }],
  figures: [],
};

const someTransfers = (unions: readonly UnionFacts[]): fc.Arbitrary<Transfer[]> => {
  const code = fc.constantFrom(...unions.map((union) => union.code));
  const ends = unions.flatMap(({ affiliations }) =>
    affiliations.map(({ until }) => until).filter((until) => until !== null),
  );
  const day = ends.length === 0 ? aDay : fc.oneof(aDay, fc.constantFrom(...ends));
  const members = fc.integer({ min: 0, max: 80 });
  return fc
    .array(fc.record({ effectiveOn: day, from: code, to: code, members }), { maxLength: 8 })
    .map((transfers) => transfers.filter((transfer) => isPossible(transfer, unions)));
};

/** Members go from a union affiliated the day before to another affiliated on the day. */
function isPossible({ effectiveOn, from, to }: Transfer, unions: readonly UnionFacts[]): boolean {
  const spansOf = (code: string): readonly Span[] =>
    unions.find((union) => union.code === code)?.affiliations ?? [];
  const isSource = spansOf(from).some(
    (span) => span.from < effectiveOn && (span.until === null || effectiveOn <= span.until),
  );
  const isTarget = spansOf(to).some(
    (span) => span.from <= effectiveOn && (span.until === null || effectiveOn < span.until),
  );
  return from !== to && isSource && isTarget;
}

/** A random ledger: unions that come, go, return, are reclassified, report or do not, merge and split. */
export const aLedger: fc.Arbitrary<Ledger> = someUnions.chain((unions) =>
  someTransfers(unions).map((transfers) => ({
    unions: [...unions, aConfederation],
    transfers,
    blocks: BLOCKS_WITH_A_MOVE,
  })),
);

function neverReached(): never {
  throw new Error('a profile without a classification');
}
