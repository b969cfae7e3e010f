import { describe, expect, it } from '@jest/globals';
import { BLOCK_MEMBERSHIPS } from '@soshiki/base';
import { blocksOn } from './block-lookup';
import { isPrefectureInScope, visibleCells } from './scope';
import { aCell } from './testing/builders';

const blockOf = blocksOn(BLOCK_MEMBERSHIPS, '2025-12-31');
const cells = ['13', '19', '27', '00'].map((prefecture) => aCell({ prefecture }));

describe('What a reader may see', () => {
  it('is everything for the federation and for a union of its own', () => {
    expect(visibleCells(cells, { kind: 'federation' }, blockOf)).toEqual(cells);
    expect(visibleCells(cells, { kind: 'union', code: '0001' }, blockOf)).toEqual(cells);
  });

  it('is the cells of the region, never those allocated to no prefecture', () => {
    const kanto = visibleCells(cells, { kind: 'block', code: 'kanto' }, blockOf);
    expect(kanto.map(({ prefecture }) => prefecture)).toEqual(['13', '19']);
    const osaka = visibleCells(cells, { kind: 'prefecture', code: '27' }, blockOf);
    expect(osaka.map(({ prefecture }) => prefecture)).toEqual(['27']);
    expect(isPrefectureInScope('00', { kind: 'block', code: '00' }, blockOf)).toBe(false);
    expect(isPrefectureInScope('00', { kind: 'prefecture', code: '00' }, blockOf)).toBe(false);
  });
});
