import { describe, expect, it } from '@jest/globals';
import type { Filters, Scope } from '@soshiki/contracts';
import { coveredPart } from './covered-part';

const EVERYTHING: Scope = { kind: 'federation' };
const KYUSHU: Scope = { kind: 'block', code: 'kyushu', name: '九州・沖縄' };

const by = (filters: Filters, basis: 'workplace' | 'headquarters' = 'workplace') => ({
  filters,
  basis,
});

describe('The part that a view covers', () => {
  it('is the whole without a filter, and what one filter by one code leaves', () => {
    expect(coveredPart(EVERYTHING, by({}))).toEqual({ kind: 'federation', code: null });
    expect(coveredPart(EVERYTHING, by({ industry: ['G37'], gender: [] }))).toEqual({
      kind: 'industry',
      code: 'G37',
    });
    expect(coveredPart(EVERYTHING, by({ parent: ['0900'] }))).toEqual({
      kind: 'union',
      code: '0900',
    });
  });

  it('is none that a target can be for with more filters, codes or another kind of them', () => {
    for (const filters of [
      { industry: ['G37', 'G39'] },
      { industry: ['G37'], block: ['kanto'] },
      { gender: ['female' as const] },
    ]) {
      expect(coveredPart(EVERYTHING, by(filters))).toBeNull();
    }
  });

  it('is a block only by workplace', () => {
    expect(coveredPart(EVERYTHING, by({ block: ['kanto'] }))?.code).toBe('kanto');
    expect(coveredPart(EVERYTHING, by({ block: ['kanto'] }, 'headquarters'))).toBeNull();
  });

  it('is that of the scope, also where a filter repeats it, and never another', () => {
    expect(coveredPart(KYUSHU, by({}))).toEqual({ kind: 'block', code: 'kyushu' });
    expect(coveredPart(KYUSHU, by({ block: ['kyushu'] }))).toEqual({
      kind: 'block',
      code: 'kyushu',
    });
    expect(coveredPart(KYUSHU, by({ block: ['kyushu'] }, 'headquarters'))).toBeNull();
    expect(coveredPart(KYUSHU, by({ industry: ['G37'] }))).toBeNull();
    expect(coveredPart({ kind: 'prefecture', code: '13', name: '東京都' }, by({}))).toBeNull();
  });
});
