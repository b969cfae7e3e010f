import { describe, expect, it } from '@jest/globals';
import { triangleView } from './triangle-cells';

const triangle = {
  periods: ['2025-11', '2025-12'],
  knownAt: ['2025-11-30T15:00:00Z', '2025-12-31T15:00:00Z', '2026-01-31T15:00:00Z'],
  members: [
    [null, 100, 97],
    [90, 100, 100],
  ],
  isRevised: [
    [false, false, true],
    [false, true, false],
  ],
};

describe('the cells of a triangle', () => {
  const view = triangleView(triangle);

  it('have the month at whose end something was known, in Japan', () => {
    expect(view.months).toEqual(['2025-11', '2025-12', '2026-01']);
  });

  it('put the newest period first', () => {
    expect(view.rows.map(({ period }) => period)).toEqual(['2025-12', '2025-11']);
  });

  it('tell what was not yet over from what was not known', () => {
    const [december, november] = view.rows;
    expect(december?.cells.map(({ state }) => state)).toEqual(['early', 'known', 'known']);
    expect(november?.cells.map(({ state }) => state)).toEqual(['unknown', 'known', 'known']);
    expect(december?.cells[0]?.members).toBeNull();
  });

  it('mark a revision with its difference, and not the first figure of a period', () => {
    const [december, november] = view.rows;
    expect(november?.cells[2]).toMatchObject({ isRevised: true, difference: -3 });
    expect(november?.cells[1]).toMatchObject({ isRevised: false, difference: null });
    expect(december?.cells[1]).toMatchObject({ isRevised: false, difference: null });
    expect(december?.cells[2]).toMatchObject({ isRevised: false, difference: 0 });
    expect(view.revisions).toBe(1);
  });

  it('mark what became unknown again, which has no difference', () => {
    const gone = {
      ...triangle,
      members: [
        [null, 100, null],
        [90, 100, 100],
      ],
    };
    const { rows } = triangleView(gone);
    expect(rows[1]?.cells[2]).toMatchObject({
      state: 'unknown',
      isRevised: true,
      difference: null,
    });
  });
});
