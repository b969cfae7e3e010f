import { describe, expect, it } from '@jest/globals';
import { apportion } from './apportion';

describe('Apportioning persons', () => {
  it('gives whole persons by largest remainder, and all of them', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [30, 70])).toEqual([2, 5]);
    expect(apportion(100, [1])).toEqual([100]);
    expect(apportion(0, [3, 4])).toEqual([0, 0]);
  });

  it('divides equally where no weight was recorded, and gives nothing to nobody', () => {
    expect(apportion(5, [0, 0])).toEqual([3, 2]);
    expect(apportion(5, [])).toEqual([]);
  });
});
