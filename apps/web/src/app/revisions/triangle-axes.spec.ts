import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { axesOf } from './triangle-axes';

const december = parsePeriod('2025-12');
const thisMonth = parsePeriod('2026-11');
const NOTHING = { rows: null, columns: null, until: null };

describe('the spans of a triangle', () => {
  it('are the year up to the period shown, as known half a year before and after its end', () => {
    expect(axesOf(december, thisMonth, NOTHING)).toEqual({
      from: '2025-01',
      to: '2025-12',
      knownFrom: '2025-06',
      knownTo: '2026-05',
    });
  });

  it('never go beyond what is known now', () => {
    const march = parsePeriod('2026-03');
    expect(axesOf(december, march, NOTHING)).toMatchObject({
      knownFrom: '2025-04',
      knownTo: '2026-03',
    });
    expect(axesOf(december, march, { ...NOTHING, until: '2027-01' })).toMatchObject({
      knownTo: '2026-03',
    });
  });

  it('are as long and as late as the address says, where that makes sense', () => {
    expect(axesOf(december, thisMonth, { rows: '36', columns: '24', until: '2026-06' })).toEqual({
      from: '2023-01',
      to: '2025-12',
      knownFrom: '2024-07',
      knownTo: '2026-06',
    });
    const nonsense = { rows: '1000', columns: '-1', until: 'soon' };
    expect(axesOf(december, thisMonth, nonsense)).toEqual(axesOf(december, thisMonth, NOTHING));
  });
});
