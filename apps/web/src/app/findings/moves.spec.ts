import { describe, expect, it } from '@jest/globals';
import type { FindingsPart } from '@soshiki/contracts';
import { movesOf } from './moves';

const part = (code: string, counts: Partial<FindingsPart>): FindingsPart => ({
  ...{ code, name: code, share: null, unions: 3, unionsBefore: 4 },
  ...{ members: 110, membersBefore: 100, difference: 10, rate: 0.1, ...counts },
});

const parts = [
  part('E15', { difference: null, rate: null, members: null }),
  part('G37', { difference: -514, rate: -0.004 }),
  part('I5931', { difference: 20, rate: 0.5, unionsBefore: 0 }),
  part('G39', { difference: 300, rate: 0.02 }),
];

describe('the moves of parts', () => {
  it('go from the most gained to the most lost, what is missing last', () => {
    const order = movesOf(parts, 'members', 'difference').map(({ key }) => key);
    expect(order).toEqual(['G39', 'I5931', 'G37', 'E15']);
  });

  it('stand in another order in per cent', () => {
    const order = movesOf(parts, 'members', 'rate').map(({ key }) => key);
    expect(order).toEqual(['I5931', 'G39', 'G37', 'E15']);
  });

  it('count organizations by themselves, without a rate where there was none', () => {
    const moves = movesOf(parts, 'unions', 'difference');
    expect(moves.find(({ key }) => key === 'G39')).toMatchObject({
      ...{ before: 4, after: 3, difference: -1, rate: -0.25 },
    });
    expect(moves[0]).toMatchObject({ key: 'I5931', difference: 3, rate: null });
  });
});
