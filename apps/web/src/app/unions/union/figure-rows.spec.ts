import { describe, expect, it } from '@jest/globals';
import { type UnionFigure, figureRows, flagOf } from './figure-rows';

const figure = (wish: Partial<UnionFigure>): UnionFigure => ({
  period: '2025-12',
  status: 'reported',
  members: 120,
  figurePeriod: '2025-12',
  revision: 1,
  isCorrected: false,
  correctionReason: null,
  enteredBy: null,
  enteredAt: null,
  approvedAt: null,
  ...wish,
});

const outside = figure({ status: 'not-affiliated', members: null });
const missing = figure({ status: 'missing', members: null });

describe('the figures of a union', () => {
  it('are marked 訂正 only where a report of that very period was corrected', () => {
    expect(flagOf(figure({}))).toBe('reported');
    expect(flagOf(figure({ isCorrected: true, revision: 2 }))).toBe('corrected');
    expect(flagOf(figure({ status: 'carried', isCorrected: true }))).toBe('carried');
    expect(flagOf(missing)).toBe('missing');
  });

  it('differ from the month before in persons, and not at all from what is missing', () => {
    const rows = figureRows([figure({}), figure({ members: 0 }), missing, figure({ members: 9 })]);
    expect(rows.map(({ difference }) => difference)).toEqual([null, -120, null, null]);
  });

  it('begin when the union came and end when it left, keeping a gap between', () => {
    const rows = figureRows([outside, figure({}), outside, missing, outside, outside]);
    expect(rows.map(({ flag }) => flag)).toEqual(['reported', 'not-affiliated', 'missing']);
  });

  it('are none when the union was never there', () => {
    expect(figureRows([outside, outside])).toEqual([]);
    expect(figureRows([])).toEqual([]);
  });
});
