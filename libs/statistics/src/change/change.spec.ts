import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import type { Ledger } from '../ledger';
import { aCell, aFigure, aLedger, aProfile, aUnion } from '../testing/builders';
import { WHOLE_FEDERATION, type View } from '../view';
import { changeBetween } from './change';

const range = { from: parsePeriod('2025-03'), to: parsePeriod('2025-09') };
const both = (before: number, after: number): Record<string, number> => ({
  '2025-03': before,
  '2025-09': after,
});

/** Items as `kind code unions members`, in their order. */
function told(ledger: Ledger, view: View = WHOLE_FEDERATION): string[] {
  return changeBetween(ledger, range, view).components.flatMap(({ kind, items }) =>
    items.map(
      ({ code, unions, members }) => `${kind} ${code} ${String(unions)} ${String(members)}`,
    ),
  );
}

const joinedOn = (from: string) => ({ affiliations: [{ from, until: null }] });
const leftOn = (until: string) => ({ affiliations: [{ from: '1991-07-01', until }] });

describe('The change between two periods', () => {
  it('tells coming, going, growing and shrinking apart, the largest first', () => {
    const ledger = aLedger([
      aUnion('0001', { reports: both(100, 120) }),
      aUnion('0002', { reports: both(100, 90) }),
      aUnion('0003', { ...joinedOn('2025-09-30'), reports: { '2025-09': 30 } }),
      aUnion('0004', { ...leftOn('2025-09-30'), reports: both(40, 40) }),
      aUnion('0005', { reports: both(100, 200) }),
      aUnion('0006', { reports: both(7, 7) }),
    ]);
    expect(told(ledger)).toEqual([
      'affiliated 0003 1 30',
      'withdrawn 0004 -1 -40',
      'growth 0005 0 100',
      'growth 0001 0 20',
      'decline 0002 0 -10',
    ]);
    const { opening, closing, components } = changeBetween(ledger, range, WHOLE_FEDERATION);
    expect([opening, closing]).toEqual([
      { unions: 5, members: 347 },
      { unions: 5, members: 447 },
    ]);
    expect(components).toHaveLength(9);
  });

  it('carries a merged union over at the recorded head-count and explains the rest', () => {
    const ledger = aLedger(
      [
        aUnion('0001', { ...leftOn('2025-07-01'), reports: { '2025-03': 50 } }),
        aUnion('0002', { reports: both(100, 155) }),
      ],
      [{ effectiveOn: '2025-07-01', from: '0001', to: '0002', members: 48 }],
    );
    expect(told(ledger)).toEqual([
      'growth 0002 0 7',
      'decline 0001 0 -2',
      'mergedIn 0002 0 48',
      'mergedOut 0001 -1 -48',
    ]);
  });

  it('leaves a merger out that took effect on or before the opening day, or after the closing day', () => {
    const unions = [
      aUnion('0001', { reports: both(50, 50) }),
      aUnion('0002', { reports: both(9, 9) }),
    ];
    const on = (effectiveOn: string) => ({ effectiveOn, from: '0001', to: '0002', members: 5 });
    expect(told(aLedger(unions, [on('2025-03-31'), on('2025-10-01')]))).toEqual([]);
    expect(told(aLedger(unions, [on('2025-09-30')]))).toHaveLength(4);
  });

  it('gives a split-off union its members from the one it came from', () => {
    const ledger = aLedger(
      [
        aUnion('0001', { reports: both(100, 70) }),
        aUnion('0002', { ...joinedOn('2025-07-01'), reports: { '2025-09': 31 } }),
      ],
      [{ effectiveOn: '2025-07-01', from: '0001', to: '0002', members: 30 }],
    );
    expect(told(ledger)).toEqual(['growth 0002 0 1', 'mergedIn 0002 1 30', 'mergedOut 0001 0 -30']);
  });

  it('follows a chain of mergers through a union that was there at neither end', () => {
    const ledger = aLedger(
      [
        aUnion('0001', { ...leftOn('2025-05-01'), reports: { '2025-03': 50 } }),
        aUnion('0002', { affiliations: [{ from: '2025-05-01', until: '2025-08-01' }] }),
        aUnion('0003', { reports: both(100, 155) }),
      ],
      [
        { effectiveOn: '2025-05-01', from: '0001', to: '0002', members: 50 },
        { effectiveOn: '2025-08-01', from: '0002', to: '0003', members: 55 },
      ],
    );
    expect(told(ledger)).toEqual([
      'growth 0002 0 5',
      'mergedIn 0003 0 55',
      'mergedIn 0002 0 50',
      'mergedOut 0002 0 -55',
      'mergedOut 0001 -1 -50',
    ]);
    const regular = { ...WHOLE_FEDERATION, filters: { employment: ['regular'] } };
    expect(told(ledger, regular)).toEqual([
      'growth 0003 0 5',
      'mergedIn 0002 0 50',
      'mergedIn 0003 0 50',
      'mergedOut 0001 -1 -50',
      'mergedOut 0002 0 -50',
    ]);
  });

  it('moves a reclassified union at its opening value, and what it gained stays growth', () => {
    const ledger = aLedger([
      aUnion('0001', {
        profiles: [
          aProfile({ industry: 'E15', until: '2025-04-01' }),
          aProfile({ industry: 'G39', from: '2025-04-01' }),
        ],
        reports: both(100, 120),
      }),
    ]);
    const by = (industry: string): View => ({
      ...WHOLE_FEDERATION,
      filters: { industry: [industry] },
    });
    expect(told(ledger, by('E15'))).toEqual(['reclassifiedOut 0001 -1 -100']);
    expect(told(ledger, by('G39'))).toEqual(['growth 0001 0 20', 'reclassifiedIn 0001 1 100']);
    expect(told(ledger)).toEqual(['growth 0001 0 20']);
  });

  it('shows a union that turned missing or known again as a gap', () => {
    const ledger = aLedger([
      aUnion('0001', { reports: { '2025-09': 20 } }),
      aUnion('0002', { reports: { '2024-04': 30 } }),
    ]);
    expect(told(ledger)).toEqual(['gap 0002 0 -30', 'gap 0001 0 20']);
  });

  it('counts a union under a filter on cells from its first such member to its last', () => {
    const women = (members: number) => [aCell({ gender: 'female', members })];
    const ledger = aLedger([
      aUnion('0001', { figures: [aFigure('2025-03', [aCell()]), aFigure('2025-09', women(4))] }),
      aUnion('0002', { figures: [aFigure('2025-03', women(6)), aFigure('2025-09', [aCell()])] }),
    ]);
    const view = { ...WHOLE_FEDERATION, filters: { gender: ['female'] } };
    expect(told(ledger, view)).toEqual(['growth 0001 1 4', 'decline 0002 -1 -6']);
  });

  it('works out what a merger carried under a filter on cells from the cells of the union that ended', () => {
    const ledger = aLedger(
      [
        aUnion('0001', {
          ...leftOn('2025-07-01'),
          figures: [aFigure('2025-03', [aCell({ gender: 'female', members: 7 }), aCell()])],
        }),
        aUnion('0002', { reports: both(100, 110) }),
        aUnion('0003', {
          ...joinedOn('2025-07-01'),
          figures: [aFigure('2025-09', [aCell({ gender: 'female', members: 6 })])],
        }),
      ],
      [
        { effectiveOn: '2025-07-01', from: '0001', to: '0002', members: 5 },
        { effectiveOn: '2025-07-01', from: '0001', to: '0003', members: 12 },
      ],
    );
    const view = { ...WHOLE_FEDERATION, filters: { gender: ['female'] } };
    expect(told(ledger, view)).toEqual([
      'growth 0003 0 1',
      'decline 0002 0 -2',
      'mergedIn 0003 1 5',
      'mergedIn 0002 0 2',
      'mergedOut 0001 -1 -7',
    ]);
  });

  it('takes what a split carried under a filter on cells from the cells of the new union', () => {
    const ledger = aLedger(
      [
        aUnion('0001', { reports: both(100, 70) }),
        aUnion('0002', { ...joinedOn('2025-07-01'), reports: { '2025-09': 31 } }),
      ],
      [{ effectiveOn: '2025-07-01', from: '0001', to: '0002', members: 30 }],
    );
    const view = { ...WHOLE_FEDERATION, filters: { gender: ['male'] } };
    expect(told(ledger, view)).toEqual([
      'growth 0001 0 1',
      'mergedIn 0002 1 31',
      'mergedOut 0001 0 -31',
    ]);
  });

  it('shows a regional officer only unions with a member or a seat in the region', () => {
    const ledger = aLedger([
      aUnion('0001', { reports: both(100, 120) }),
      aUnion('0002', {
        profiles: [aProfile({ prefecture: '27' })],
        figures: [
          aFigure('2025-03', [aCell({ prefecture: '27' })]),
          aFigure('2025-09', [aCell({ prefecture: '27', members: 15 }), aCell()]),
        ],
      }),
    ]);
    const kansai: View = { ...WHOLE_FEDERATION, scope: { kind: 'block', code: 'kansai' } };
    expect(told(ledger, kansai)).toEqual(['growth 0002 0 5']);
  });

  it('refuses to run backwards', () => {
    const backwards = { from: range.to, to: range.from };
    expect(() => changeBetween(aLedger([]), backwards, WHOLE_FEDERATION)).toThrow(RangeError);
  });
});
