import { describe, expect, it } from '@jest/globals';
import {
  changeBetween,
  totalsAt,
  unionStatesAt,
  WHOLE_FEDERATION,
  type Change,
  type ChangeKind,
  type Totals,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { aLedger, aRange, POOLS } from '../support/ledger-arbitraries';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';
import { aBasis, aView, someFilters } from '../support/view-arbitraries';

const NETTED = ['mergedIn', 'mergedOut', 'reclassifiedIn', 'reclassifiedOut'];

describe('Rule 5: change is explained exactly', () => {
  it(
    'leads from opening to closing without a remainder, in persons and in unions, under every view',
    () => {
      holdsForAll(fc.tuple(aLedger, aRange, aView), ([ledger, range, view]) => {
        const change = changeBetween(ledger, range, view);
        expect(change.opening).toEqual(totalsAt(ledger, range.from, view));
        expect(change.closing).toEqual(totalsAt(ledger, range.to, view));
        expect(added([change.opening, ...change.components])).toEqual(change.closing);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'lists the unions of every component, and they add up to it, with the sign of its kind',
    () => {
      holdsForAll(fc.tuple(aLedger, aRange, aView), ([ledger, range, view]) => {
        for (const { kind, unions, members, items } of changeBetween(ledger, range, view)
          .components) {
          expect(added(items)).toEqual({ unions, members });
          expect(items.every((item) => hasSignOf(kind, item.members))).toBe(true);
          expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'nets persons merged in against persons merged out over the whole federation',
    () => {
      const filters = someFilters(['gender', 'employment']);
      holdsForAll(fc.tuple(aLedger, aRange, filters), ([ledger, range, cells]) => {
        const change = changeBetween(ledger, range, { ...WHOLE_FEDERATION, filters: cells });
        expect(membersOf(change, 'mergedIn') + membersOf(change, 'mergedOut')).toBe(0);
        expect(membersOf(change, 'reclassifiedIn')).toBe(0);
        expect(membersOf(change, 'reclassifiedOut')).toBe(0);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'nets reclassifications over all industries, and every other component adds up to the whole',
    () => {
      const cases = fc.tuple(
        aLedger,
        aRange,
        aBasis,
        someFilters(['gender', 'employment']),
        fc.constantFrom('industry', 'industryGroup', 'kind', 'parent'),
      );
      holdsForAll(cases, ([ledger, range, basis, filters, by]) => {
        const view = { ...WHOLE_FEDERATION, basis, filters };
        const whole = changeBetween(ledger, range, view);
        const parts = POOLS[by].map((key) =>
          changeBetween(ledger, range, { ...view, filters: { ...filters, [by]: [key] } }),
        );
        const together = parts.flatMap(({ components }) => components);
        expect(added(together.filter(({ kind }) => kind.startsWith('reclassified')))).toEqual({
          unions: 0,
          members: 0,
        });
        for (const component of whole.components) {
          if (component.kind.startsWith('reclassified')) continue;
          const { unions, members } = component;
          const same = together.filter(({ kind }) => kind === component.kind);
          expect(added(same)).toEqual({ unions, members });
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'calls growth or decline only what lies between two known figures, the rest a gap',
    () => {
      holdsForAll(fc.tuple(aLedger, aRange), ([ledger, range]) => {
        const missing = new Set(
          [range.from, range.to]
            .flatMap((period) => unionStatesAt(ledger, period, WHOLE_FEDERATION))
            .filter(({ members }) => members === null)
            .map(({ code }) => code),
        );
        for (const { kind, items } of changeBetween(ledger, range, WHOLE_FEDERATION).components) {
          if (!['growth', 'decline', 'gap'].includes(kind)) continue;
          const isGap = kind === 'gap';
          expect(items.filter(({ code }) => missing.has(code) !== isGap)).toEqual([]);
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'explains nothing when nothing lies between the two ends',
    () => {
      holdsForAll(fc.tuple(aLedger, aRange, aView), ([ledger, { from }, view]) => {
        const { components } = changeBetween(ledger, { from, to: from }, view);
        expect(components.flatMap(({ items }) => items)).toEqual([]);
      });
    },
    PROPERTY_TIMEOUT,
  );
});

function added(parts: readonly Totals[]): Totals {
  return {
    unions: parts.reduce((sum, { unions }) => sum + unions, 0),
    members: parts.reduce((sum, { members }) => sum + members, 0),
  };
}

function membersOf(change: Change, wanted: ChangeKind): number {
  return change.components.find(({ kind }) => kind === wanted)?.members ?? Number.NaN;
}

function hasSignOf(kind: ChangeKind, members: number): boolean {
  if (kind === 'gap') return true;
  const isGain = ['affiliated', 'growth', ...NETTED.filter((name) => name.endsWith('In'))];
  return isGain.includes(kind) ? members >= 0 : members <= 0;
}
