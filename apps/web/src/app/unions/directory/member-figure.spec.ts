import { describe, expect, it } from '@jest/globals';
import { isAffiliated, memberState, symbolOf } from './member-figure';

const union = {
  kind: 'council',
  members: 120,
  carriedForward: false,
  affiliatedOn: '2016-04-01',
  withdrawnOn: null,
} as const;

describe('the members of a union in the list', () => {
  it('tell a reported figure from one carried forward', () => {
    expect(memberState(union, '2025-12')).toBe('reported');
    expect(memberState({ ...union, carriedForward: true }, '2025-12')).toBe('carried');
  });

  it('count a report of nobody as a report', () => {
    expect(memberState({ ...union, members: 0 }, '2025-12')).toBe('reported');
  });

  it('are missing, with 「…」, when an affiliated union has no figure', () => {
    const state = memberState({ ...union, members: null }, '2025-12');
    expect(state).toBe('missing');
    expect(symbolOf(state)).toBe('…');
  });

  it('do not apply, with 「−」, to a confederation', () => {
    const state = memberState({ ...union, kind: 'confederation', members: null }, '2025-12');
    expect(state).toBe('not-applicable');
    expect(symbolOf(state)).toBe('−');
  });

  it('do not apply to a union that has left or has not come yet', () => {
    const gone = { ...union, members: null, withdrawnOn: '2020-04-01' };
    expect(memberState(gone, '2025-12')).toBe('not-applicable');
    expect(memberState(gone, '2020-03')).toBe('missing');
    expect(memberState(gone, '2016-03')).toBe('not-applicable');
  });

  it('are asked for on the last day of the month', () => {
    const spans = { affiliatedOn: '2020-01-31', withdrawnOn: '2020-03-31' };
    expect(isAffiliated(spans, '2019-12')).toBe(false);
    expect(isAffiliated(spans, '2020-01')).toBe(true);
    expect(isAffiliated(spans, '2020-02')).toBe(true);
    expect(isAffiliated(spans, '2020-03')).toBe(false);
  });
});
