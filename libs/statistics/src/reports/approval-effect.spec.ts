import { describe, expect, it } from '@jest/globals';
import { approvalEffect } from './approval-effect';

const total = { unions: 229, members: 192_048 };

describe('What an approval changes', () => {
  it('is the difference to the figure in force, and all of it when there was none', () => {
    expect(approvalEffect({ total, inForce: 1_200, proposed: 200 })).toEqual({
      unions: 229,
      members: 191_048,
    });
    expect(approvalEffect({ total, inForce: null, proposed: 52 }).members).toBe(192_100);
    expect(approvalEffect({ total, inForce: 300, proposed: 0 }).members).toBe(191_748);
  });

  it('is not told of what is no head-count', () => {
    expect(() => approvalEffect({ total, inForce: 1, proposed: -1 })).toThrow(RangeError);
    expect(() => approvalEffect({ total, inForce: 192_049, proposed: 1 })).toThrow(RangeError);
  });
});
