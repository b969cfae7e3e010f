import { describe, expect, it } from '@jest/globals';
import { reportState, type Decision } from './report-state';

const after = (decisions: readonly Decision[], hasDraft = false) =>
  reportState({
    revisions: decisions.map((decision, place) => ({ rev: place + 1, decision })),
    hasDraft,
  });

describe('The state of a report', () => {
  it('is not started without anything, and a draft with nothing but a draft', () => {
    expect(after([])).toEqual({ state: 'notStarted', correction: null, newestRev: null });
    expect(after([], true)).toEqual({ state: 'draft', correction: null, newestRev: null });
  });

  it('is that of its newest revision, a draft beside it or not', () => {
    expect(after([null])).toEqual({ state: 'submitted', correction: null, newestRev: 1 });
    expect(after([null], true).state).toBe('submitted');
    expect(after(['returned'], true).state).toBe('returned');
    expect(after(['returned', null]).state).toBe('submitted');
    expect(after([null, 'returned']).state).toBe('returned');
  });

  it('stays approved while a correction is drafted, submitted or returned', () => {
    expect(after([null, 'approved'])).toEqual({
      state: 'approved',
      correction: null,
      newestRev: 2,
    });
    expect(after(['approved'], true).correction).toBe('draft');
    expect(after(['approved', null])).toEqual({
      state: 'approved',
      correction: 'submitted',
      newestRev: 2,
    });
    expect(after(['approved', 'returned'], true).correction).toBe('returned');
    expect(after(['approved', 'returned', 'approved']).correction).toBeNull();
  });

  it('does not depend on the order in which revisions are listed', () => {
    const revisions = [
      { rev: 2, decision: null },
      { rev: 1, decision: 'approved' as const },
    ];
    expect(reportState({ revisions, hasDraft: false }).correction).toBe('submitted');
  });
});
