import { describe, expect, it } from '@jest/globals';
import { halfUp } from './half-up';

describe('Rounding half up', () => {
  it.each([
    [0, 0],
    [499, 0],
    [500, 1],
    [1_499, 1],
    [1_500, 2],
    [199_499, 199],
    [199_500, 200],
    [-499, 0],
    [-500, -1],
    [-1_499, -1],
    [-1_500, -2],
  ])('makes %i persons %i thousands', (persons, thousands) => {
    expect(halfUp(persons, 1000)).toBe(thousands);
  });

  it('has no negative zero', () => {
    expect(Object.is(halfUp(-1, 1000), 0)).toBe(true);
  });
});
