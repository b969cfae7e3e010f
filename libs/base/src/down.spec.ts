import { describe, expect, it } from '@jest/globals';
import { down } from './down';

describe('Rounding down', () => {
  it.each([
    [0, 0],
    [999, 0],
    [1_999, 1],
    [199_999, 199],
    [200_000, 200],
    [-999, 0],
    [-1_999, -1],
  ])('makes %i persons %i thousands, towards zero', (persons, thousands) => {
    expect(down(persons, 1000)).toBe(thousands);
  });

  it('has no negative zero', () => {
    expect(Object.is(down(-1, 1000), 0)).toBe(true);
  });
});
