import { describe, expect, it } from '@jest/globals';
import { phaseOf } from './campaign-days';

const DATES = { opensOn: '2026-02-01', dueOn: '2026-02-28' };
const OPEN = { ...DATES, state: 'open' } as const;

describe('the phase of a campaign', () => {
  it.each([
    ['2026-01-30', { kind: 'upcoming', days: 2 }],
    ['2026-02-01', { kind: 'running', days: 27 }],
    ['2026-02-28', { kind: 'running', days: 0 }],
    ['2026-03-01', { kind: 'overdue', days: 1 }],
  ])('on %s', (today, phase) => {
    expect(phaseOf(OPEN, today)).toEqual(phase);
  });

  it('counts no days once entering is over', () => {
    expect(phaseOf({ ...DATES, state: 'closed' }, '2026-02-10')).toEqual({ kind: 'closed' });
    expect(phaseOf({ ...DATES, state: 'locked' }, '2026-03-10')).toEqual({ kind: 'locked' });
  });
});
