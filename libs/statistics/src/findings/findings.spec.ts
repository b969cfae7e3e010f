import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import type { Ledger } from '../ledger';
import { aCell, aFigure, aLedger, aProfile, aUnion } from '../testing/builders';
import { WHOLE_FEDERATION, type View } from '../view';
import { findingFactsAt } from './finding-facts-at';
import { findingFiguresOf, type FindingFigures, type FindingPart } from './findings';

const asOf = parsePeriod('2025-12');
const compareTo = parsePeriod('2024-12');
const both = (before: number, after: number): Record<string, number> => ({
  '2024-12': before,
  '2025-12': after,
});

function figuresOf(ledger: Ledger, view: View = WHOLE_FEDERATION): FindingFigures {
  return findingFiguresOf(findingFactsAt(ledger, { asOf, compareTo }, view));
}

/** Parts as `code before→after difference`. */
const told = (parts: readonly FindingPart[]): string[] =>
  parts.map(
    ({ code, membersBefore, members, difference }) =>
      `${code} ${String(membersBefore)}→${String(members)} ${String(difference)}`,
  );

describe('Findings by part', () => {
  it('put the greatest change first, whichever way it went, and what is not known last', () => {
    const industry = (code: string) => ({ profiles: [aProfile({ industry: code })] });
    const ledger = aLedger([
      aUnion('0001', { ...industry('G37'), reports: both(100, 90) }),
      aUnion('0002', { ...industry('G39'), reports: both(100, 140) }),
      aUnion('0003', { ...industry('E15'), reports: { '2025-12': 5 } }),
      aUnion('0004', {
        ...industry('H42'),
        affiliations: [{ from: '2025-04-01', until: null }],
        reports: { '2025-12': 20 },
      }),
    ]);
    const { industries } = figuresOf(ledger);
    expect(told(industries)).toEqual([
      'G39 100→140 40',
      'H42 0→20 20',
      'G37 100→90 -10',
      'E15 null→5 null',
    ]);
    expect(industries.map(({ rate }) => rate)).toEqual([0.4, null, -0.1, null]);
    expect(industries[0]?.share).toBe(140 / 255);
  });

  it('know nothing of gender, workplace and size while no report is known', () => {
    const figures = figuresOf(aLedger([aUnion('0001', { reports: { '2025-12': 5 } })]));
    expect(figures.isKnown).toEqual({ asOf: true, compareTo: false });
    expect(told(figures.gender.rows)).toEqual(['male null→5 null']);
    expect(told(figures.blocks)).toEqual(['kanto null→5 null']);
    expect(told(figures.sizeBands)).toEqual(['1-29 null→5 null', 'unknown null→0 null']);
  });

  it('say how many were not reported', () => {
    const cells = [aCell({ members: 30 }), aCell({ gender: 'unknown', members: 10 })];
    const ledger = aLedger([aUnion('0001', { figures: [aFigure('2025-12', cells)] })]);
    expect(figuresOf(ledger).gender.notReported).toEqual({ members: 10, share: 0.25 });
    expect(figuresOf(ledger).employment.notReported).toEqual({ members: 0, share: 0 });
  });
});

describe('The greatest moves', () => {
  const ledger = aLedger(
    [
      aUnion('0001', { reports: both(1_000, 1_100) }),
      aUnion('0002', { reports: both(40, 60) }),
      aUnion('0003', { reports: both(10, 30) }),
      aUnion('0004', { reports: both(200, 180) }),
      aUnion('0005', {
        affiliations: [{ from: '1991-07-01', until: '2025-07-01' }],
        reports: { '2024-12': 50 },
      }),
      aUnion('0006', { reports: both(100, 155) }),
      aUnion('0007', { reports: { '2025-12': 500 } }),
    ],
    [{ effectiveOn: '2025-07-01', from: '0005', to: '0006', members: 48 }],
  );

  it('are of what unions gained or lost themselves, without mergers and missing figures', () => {
    const { grown, declined } = figuresOf(ledger).unions;
    expect(grown.map(({ code, difference }) => `${code} ${String(difference)}`)).toEqual([
      '0001 100',
      '0002 20',
      '0003 20',
      '0006 7',
    ]);
    expect(declined.map(({ code, difference }) => `${code} ${String(difference)}`)).toEqual([
      '0004 -20',
      '0005 -2',
    ]);
  });

  it('are ranked by rate from thirty members on, and not where a merger was', () => {
    const { grownByRate, declinedByRate } = figuresOf(ledger).unions;
    expect(grownByRate.map(({ code, rate }) => [code, rate])).toEqual([
      ['0002', 0.5],
      ['0001', 0.1],
    ]);
    expect(declinedByRate.map(({ code, rate }) => [code, rate])).toEqual([['0004', -0.1]]);
  });
});

describe('Concentration', () => {
  it('takes the largest unions there are, and leaves missing ones out of the middle', () => {
    const sizes = [10, 20, 60, 400, 510];
    const ledger = aLedger([
      ...sizes.map((size, place) =>
        aUnion(`000${String(place)}`, { reports: { '2025-12': size } }),
      ),
      aUnion('0009'),
    ]);
    expect(figuresOf(ledger).concentration).toEqual({
      largest: [
        { count: 1, members: 510, share: 0.51 },
        { count: 5, members: 1_000, share: 1 },
        { count: 10, members: 1_000, share: 1 },
      ],
      median: 60,
      mean: 200,
    });
  });

  it('has its median between two unions when they are even, and none without a union', () => {
    const ledger = aLedger([
      aUnion('0001', { reports: { '2025-12': 10 } }),
      aUnion('0002', { reports: { '2025-12': 15 } }),
    ]);
    expect(figuresOf(ledger).concentration.median).toBe(12.5);
    expect(figuresOf(aLedger([])).concentration).toMatchObject({ median: null, mean: null });
  });
});

describe('Completeness', () => {
  it('counts carried figures with their members and the age of the oldest', () => {
    const ledger = aLedger([
      aUnion('0001', { reports: { '2025-12': 90 } }),
      aUnion('0002', { reports: { '2025-06': 10 } }),
      aUnion('0003'),
    ]);
    expect(figuresOf(ledger).completeness).toEqual({
      reporting: { expected: 3, approved: 1, submitted: 0, carriedForward: 1, missing: 1 },
      carriedForward: { unions: 1, members: 10, share: 0.1 },
      oldestFigure: '2025-06',
    });
  });
});

it('Findings refuse to compare with a later period', () => {
  const backwards = { asOf: compareTo, compareTo: asOf };
  expect(() => findingFactsAt(aLedger([]), backwards, WHOLE_FEDERATION)).toThrow(RangeError);
});
