import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { breakdownAt } from './breakdown';
import { aCell, aFigure, aLedger, aProfile, aUnion } from './testing/builders';
import { WHOLE_FEDERATION } from './view';

const asOf = parsePeriod('2025-12');

const ledger = aLedger([
  aUnion('0001', {
    profiles: [aProfile({ industry: 'G37', industryGroup: null })],
    figures: [
      aFigure('2025-12', [
        aCell({ prefecture: '13', members: 60 }),
        aCell({ prefecture: '27', gender: 'female', members: 30 }),
      ]),
    ],
  }),
  aUnion('0002', { figures: [aFigure('2025-12', [aCell({ prefecture: '00', members: 10 })])] }),
  aUnion('0003', { reports: { '2025-12': 0 } }),
  aUnion('0004', { profiles: [aProfile({ industry: 'E15' })] }),
]);

describe('A breakdown', () => {
  it('by industry counts every union, also at zero, and says null where all is missing', () => {
    expect(breakdownAt(ledger, { asOf, by: ['industry'] }, WHOLE_FEDERATION)).toEqual({
      rows: [
        { keys: ['G37'], unions: 1, members: 90, share: 0.9 },
        { keys: ['G39'], unions: 2, members: 10, share: 0.1 },
        { keys: ['E15'], unions: 1, members: null, share: null },
      ],
      total: { unions: 4, members: 100 },
    });
  });

  it('by workplace counts a union where it has a member, unallocated last', () => {
    const { rows, total } = breakdownAt(ledger, { asOf, by: ['prefecture'] }, WHOLE_FEDERATION);
    expect(rows.map(({ keys, unions, members }) => [keys[0], unions, members])).toEqual([
      ['13', 1, 60],
      ['27', 1, 30],
      ['00', 1, 10],
    ]);
    expect(total).toEqual({ unions: 4, members: 100 });
  });

  it('by headquarters counts every union once, at its seat', () => {
    const view = { ...WHOLE_FEDERATION, basis: 'headquarters' } as const;
    const { rows } = breakdownAt(ledger, { asOf, by: ['prefecture'] }, view);
    expect(rows).toEqual([{ keys: ['13'], unions: 4, members: 100, share: 1 }]);
  });

  it('by group and size has rows for none and unknown, last', () => {
    const groups = breakdownAt(ledger, { asOf, by: ['industryGroup'] }, WHOLE_FEDERATION).rows;
    expect(groups.map(({ keys }) => keys[0])).toEqual(['info-services', 'none']);
    const sizes = breakdownAt(ledger, { asOf, by: ['sizeBand'] }, WHOLE_FEDERATION).rows;
    expect(sizes.map(({ keys, unions }) => [keys[0], unions])).toEqual([
      ['30-99', 1],
      ['1-29', 2],
      ['unknown', 1],
    ]);
  });

  it('by two dimensions has a row for each pair that occurs', () => {
    const by = ['industry', 'gender'] as const;
    const { rows } = breakdownAt(ledger, { asOf, by }, WHOLE_FEDERATION);
    expect(rows.map(({ keys, members }) => [...keys, members])).toEqual([
      ['G37', 'male', 60],
      ['G37', 'female', 30],
      ['G39', 'male', 10],
    ]);
  });

  it('under a filter on cells counts only unions that have such a member', () => {
    const view = { ...WHOLE_FEDERATION, filters: { gender: ['female'] } };
    expect(breakdownAt(ledger, { asOf, by: ['union'] }, view)).toEqual({
      rows: [{ keys: ['0001'], unions: 1, members: 30, share: 1 }],
      total: { unions: 1, members: 30 },
    });
  });

  it('for a regional officer has their cells only, in size bands too', () => {
    const view = { ...WHOLE_FEDERATION, scope: { kind: 'block', code: 'kansai' } } as const;
    expect(breakdownAt(ledger, { asOf, by: ['sizeBand'] }, view)).toEqual({
      rows: [{ keys: ['30-99'], unions: 1, members: 30, share: 1 }],
      total: { unions: 1, members: 30 },
    });
  });
});
