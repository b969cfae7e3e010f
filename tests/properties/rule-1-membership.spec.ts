import { describe, expect, it } from '@jest/globals';
import { addMonths, periodsFromTo, referenceDay, type Period } from '@soshiki/base';
import {
  breakdownAt,
  countsAt,
  overviewAt,
  totalsAt,
  trendOver,
  unionStatesAt,
  WHOLE_FEDERATION,
  type Ledger,
  type ProfileVersion,
} from '@soshiki/statistics';
import fc from 'fast-check';
import {
  aClassification,
  aDay,
  aLedger,
  aPeriod,
  CONFEDERATION,
  FIRST_PERIOD,
} from '../support/ledger-arbitraries';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';
import { aDimension, aView } from '../support/view-arbitraries';

describe('Rule 1: a count belongs to a month', () => {
  it(
    'leaves every earlier figure byte for byte as it was when a union is reclassified from a later day',
    () => {
      const cases = fc.tuple(aLedger, aView, aDay, aClassification, aDimension);
      holdsForAll(cases, ([ledger, view, day, classification, by]) => {
        const reclassified = withFirstUnion(ledger, (profiles) => [
          ...cutAt(profiles, day),
          { ...classification, name: '新名称', from: day, until: null },
        ]);
        const asked = periodsFromTo(FIRST_PERIOD, addMonths(FIRST_PERIOD, 23)).filter(
          (period) => referenceDay(period) < day,
        );
        const answers = (from: Ledger): string =>
          JSON.stringify([
            asked.slice(-2).map((asOf) => breakdownAt(from, { asOf, by: [by] }, view)),
            asked.slice(-1).map((asOf) => overviewAt(from, { asOf, compareTo: asOf }, view)),
            asked.slice(-1).map((to) => trendOver(from, { from: addMonths(to, -3), to, by }, view)),
          ]);
        expect(answers(reclassified)).toBe(answers(ledger));
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'shows the new classification from the first reference day it covers',
    () => {
      const cases = fc.tuple(aLedger, aPeriod, aClassification);
      holdsForAll(cases, ([ledger, asOf, classification]) => {
        const changed = withFirstUnion(ledger, (profiles) => [
          ...cutAt(profiles, referenceDay(asOf)),
          { ...classification, name: '新名称', from: referenceDay(asOf), until: null },
        ]);
        const state = stateOf(changed, '0001', asOf);
        if (state === undefined) return;
        expect(state.name).toBe('新名称');
        expect(state.keys.industry).toBe(classification.industry);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'counts a union at a period exactly when its affiliation covers the last day of the month',
    () => {
      holdsForAll(fc.tuple(aLedger, aPeriod), ([ledger, period]) => {
        const counted = new Set(
          unionStatesAt(ledger, period, WHOLE_FEDERATION).map(({ code }) => code),
        );
        const firstOfNext = `${addMonths(period, 1)}-01`;
        for (const union of ledger.unions) {
          const isAffiliated = union.affiliations.some(
            ({ from, until }) => from < firstOfNext && (until ?? '9999-12-31') >= firstOfNext,
          );
          expect(counted.has(union.code)).toBe(isAffiliated && union.code !== CONFEDERATION);
          expect(countsAt(union, period)).toBe(counted.has(union.code));
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'counts a union under a breakdown by cells where it has at least one member, and nowhere else',
    () => {
      const cases = fc.tuple(aLedger, aPeriod, fc.constantFrom('gender', 'prefecture' as const));
      holdsForAll(cases, ([ledger, asOf, by]) => {
        const states = unionStatesAt(ledger, asOf, WHOLE_FEDERATION);
        for (const row of breakdownAt(ledger, { asOf, by: [by] }, WHOLE_FEDERATION).rows) {
          const there = states.filter(({ cells }) =>
            cells.some((cell) => cell[by] === row.keys[0]),
          );
          expect(row.unions).toBe(there.length);
          expect(row.unions).toBeGreaterThan(0);
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'counts under a filter on cells only the unions that have such a member',
    () => {
      const filters = fc.tuple(
        fc.constantFrom('gender', 'prefecture' as const),
        fc.constantFrom('female', '13', '00'),
      );
      holdsForAll(fc.tuple(aLedger, aPeriod, filters), ([ledger, asOf, [by, key]]) => {
        const everybody = unionStatesAt(ledger, asOf, WHOLE_FEDERATION);
        const there = everybody.filter(({ cells }) => cells.some((cell) => cell[by] === key));
        const view = { ...WHOLE_FEDERATION, filters: { [by]: [key] } };
        expect(totalsAt(ledger, asOf, view).unions).toBe(there.length);
      });
    },
    PROPERTY_TIMEOUT,
  );
});

function withFirstUnion(
  ledger: Ledger,
  change: (profiles: readonly ProfileVersion[]) => ProfileVersion[],
): Ledger {
  const [first, ...rest] = ledger.unions;
  if (first === undefined) return ledger;
  return { ...ledger, unions: [{ ...first, profiles: change(first.profiles) }, ...rest] };
}

function cutAt(profiles: readonly ProfileVersion[], day: string): ProfileVersion[] {
  return profiles
    .filter(({ from }) => from < day)
    .map((profile) => ({
      ...profile,
      until: profile.until === null || profile.until > day ? day : profile.until,
    }));
}

function stateOf(
  ledger: Ledger,
  code: string,
  period: Period,
): ReturnType<typeof unionStatesAt>[number] | undefined {
  return unionStatesAt(ledger, period, WHOLE_FEDERATION).find((state) => state.code === code);
}
