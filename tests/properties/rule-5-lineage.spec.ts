import { describe, expect, it } from '@jest/globals';
import { openingFigure, transferFaults, type Cell, type LineageEvent } from '@soshiki/statistics';
import fc from 'fast-check';
import { POOLS } from '../support/ledger-arbitraries';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';

const someCells: fc.Arbitrary<Cell[]> = fc.uniqueArray(
  fc.record({
    prefecture: fc.constantFrom(...POOLS.prefecture),
    gender: fc.constantFrom(...POOLS.gender),
    employment: fc.constantFrom(...POOLS.employment),
    members: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 150_000 })),
  }),
  { maxLength: 12, selector: keyOf },
);

/** Some persons of a union with the given cells: nobody, everybody, or a part. */
const someReceived = someCells.chain((cells) => {
  const most = cells.length === 0 ? 500 : sumOf(cells);
  return fc
    .oneof(fc.constant(0), fc.constant(most), fc.integer({ min: 0, max: most }))
    .map((members) => ({ cells, members }));
});

const aUnion = fc.record({
  own: fc.option(someCells),
  received: fc.array(someReceived, { maxLength: 4 }),
});

describe('Rule 5: what is carried over by a merge, split or absorption', () => {
  it(
    'adds up: the opening figure has its own members and those received, to the person',
    () => {
      holdsForAll(aUnion, (union) => {
        const opening = openingFigure(union);
        const received = union.received.reduce((sum, { members }) => sum + members, 0);
        expect(sumOf(opening)).toBe(sumOf(union.own ?? []) + received);
        expect(opening.every(({ members }) => Number.isSafeInteger(members) && members > 0)).toBe(
          true,
        );
        expect(new Set(opening.map(keyOf)).size).toBe(opening.length);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'takes from each cell its share to within one person, and of everybody the cells themselves',
    () => {
      holdsForAll(someReceived, ({ cells, members }) => {
        if (cells.length === 0) return;
        const opening = openingFigure({ own: null, received: [{ cells, members }] });
        for (const cell of cells) {
          const taken = opening.find((each) => keyOf(each) === keyOf(cell))?.members ?? 0;
          expect(Math.abs(taken - (cell.members * members) / sumOf(cells))).toBeLessThan(1);
          expect(taken).toBeLessThanOrEqual(cell.members);
          if (members === sumOf(cells)) expect(taken).toBe(cell.members);
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'does not depend on the order in which cells and unions are listed',
    () => {
      holdsForAll(aUnion, ({ own, received }) => {
        const reversed = received.map((each) => ({ ...each, cells: [...each.cells].reverse() }));
        const other = {
          own: own === null ? null : [...own].reverse(),
          received: reversed.reverse(),
        };
        expect(openingFigure(other)).toEqual(openingFigure({ own, received }));
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'balances, or one person more or fewer is found where it is',
    () => {
      const parts = fc.array(fc.nat({ max: 9_000 }), { minLength: 2, maxLength: 6 });
      const cases = fc.tuple(
        parts,
        fc.constantFrom('merge', 'split'),
        fc.constantFrom(-1, 1),
        fc.nat(),
      );
      holdsForAll(cases, ([carried, kind, slip, chance]) => {
        const event = kind === 'merge' ? mergeOf(carried) : splitOf(carried);
        expect(transferFaults(event)).toEqual([]);
        const wrong = chance % carried.length;
        const [fault, ...more] = transferFaults(withSlip(event, wrong, slip));
        expect(more).toEqual([]);
        if (fault?.code === 'notAHeadcount') {
          expect(fault).toMatchObject({ path: `transfers.${wrong}.members`, found: -1 });
          return;
        }
        expect(fault?.path).toBe(kind === 'merge' ? `from.${wrong}` : 'from.0');
        expect(Number(fault?.found)).toBe(Number(fault?.expected) + slip);
      });
    },
    PROPERTY_TIMEOUT,
  );
});

function mergeOf(carried: readonly number[]): LineageEvent {
  const from = carried.map((members, place) => ({
    code: `000${place}`,
    members,
    continues: false,
  }));
  const transfers = from.map(({ code, members }) => ({ from: code, to: '0300', members }));
  return { kind: 'merge', from, to: ['0300'], transfers };
}

function splitOf(carried: readonly number[]): LineageEvent {
  const members = carried.reduce((sum, each) => sum + each, 0);
  const transfers = carried.map((each, place) => ({
    from: '0001',
    to: `030${place}`,
    members: each,
  }));
  const to = transfers.map((transfer) => transfer.to);
  return { kind: 'split', from: [{ code: '0001', members, continues: false }], to, transfers };
}

/** The event with one transfer of so many persons more. */
function withSlip(event: LineageEvent, wrong: number, slip: number): LineageEvent {
  const transfers = event.transfers.map((transfer, place) => ({
    ...transfer,
    members: transfer.members + (place === wrong ? slip : 0),
  }));
  return { ...event, transfers };
}

function keyOf({ prefecture, gender, employment }: Omit<Cell, 'members'>): string {
  return `${prefecture} ${gender} ${employment}`;
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { members }) => sum + members, 0);
}
