import { describe, expect, it } from '@jest/globals';
import { type Period, parsePeriod } from '@soshiki/base';
import { askedThere, comparedWith, spanStart } from './landmarks';

const at = (text: string): Period => parsePeriod(text);
const landmarks = (asOf: string, compareTo: string, from: string) => ({
  asOf: at(asOf),
  compareTo: at(compareTo),
  from: at(from),
});

describe('the periods that questions name', () => {
  it('compare with what was chosen before the period, else with the year before', () => {
    expect(comparedWith(at('2025-12'), at('2024-03'))).toBe('2024-03');
    expect(comparedWith(at('2025-12'), at('2025-12'))).toBe('2024-12');
    expect(comparedWith(at('2025-12'), null)).toBe('2024-12');
  });

  it('start a trend ten years back, not before there was anything, and never after its end', () => {
    const oldest = at('2016-01');
    expect(spanStart(at('2026-06'), { chosen: null, oldest })).toBe('2016-06');
    expect(spanStart(at('2025-12'), { chosen: null, oldest })).toBe('2016-01');
    expect(spanStart(at('2025-12'), { chosen: at('2020-01'), oldest })).toBe('2020-01');
    expect(spanStart(at('2019-12'), { chosen: at('2020-01'), oldest })).toBe('2019-12');
  });
});

describe('a question about the neighbouring period', () => {
  const here = landmarks('2025-12', '2024-12', '2016-01');
  const there = landmarks('2026-01', '2025-01', '2016-02');

  it('moves the period and what it is compared with, and leaves the filters', () => {
    const query = { asOf: '2025-12', compareTo: '2024-12', industry: ['G37'], knownAt: undefined };
    expect(askedThere(query, here, there)).toEqual({
      ...query,
      asOf: '2026-01',
      compareTo: '2025-01',
    });
  });

  it('moves both ends of a trend and of a change, each to its own landmark', () => {
    expect(askedThere({ from: '2016-01', to: '2025-12' }, here, there)).toEqual({
      from: '2016-02',
      to: '2026-01',
    });
    expect(askedThere({ from: '2024-12', to: '2025-12' }, here, there)).toEqual({
      from: '2025-01',
      to: '2026-01',
    });
  });

  it('leaves a start that was chosen', () => {
    const query = { from: '2019-04', to: '2025-12' };
    expect(askedThere(query, here, there)).toEqual({ from: '2019-04', to: '2026-01' });
  });

  it('moves a span that is only the period compared with', () => {
    const query = { from: '2024-12', to: '2024-12' };
    expect(askedThere(query, here, there)).toEqual({ from: '2025-01', to: '2025-01' });
  });

  it('is none where the span would begin after its end', () => {
    expect(askedThere({ from: '2024-12', to: '2024-12', by: 'kind' }, here, there)).toBeDefined();
    expect(askedThere({ from: '2016-01', to: '2016-01' }, here, there)).toBeUndefined();
  });

  it('is none where no period is named', () => {
    expect(askedThere({ q: '2025-12', asOf: '2020-01' }, here, there)).toBeUndefined();
  });
});
