import { describe, expect, it } from '@jest/globals';
import type { ReviewItem } from '@soshiki/contracts';
import { nextWaiting, queueOnPage } from './queue-on-page';

const item = (code: string, revision = 1): ReviewItem =>
  ({ union: { code, name: code }, revision }) as unknown as ReviewItem;

const shown = (queue: ReturnType<typeof queueOnPage>) =>
  queue.map(({ item: { union }, outcome }) => `${union.code} ${String(outcome)}`);

describe('the queue on the page', () => {
  const first = queueOnPage([], [item('0003'), item('0001'), item('0002')], new Map());

  it('starts in the order of the answer', () => {
    expect(shown(first)).toEqual(['0003 null', '0001 null', '0002 null']);
  });

  it('leaves what was decided in its place, and puts what is new last', () => {
    const decided = new Map([['0001', { revision: 1, outcome: 'approved' as const }]]);
    const next = queueOnPage(first, [item('0004'), item('0002'), item('0003')], decided);
    expect(shown(next)).toEqual(['0003 null', '0001 approved', '0002 null', '0004 null']);
  });

  it('takes a decision made here as made, even before the server has told of it', () => {
    const decided = new Map([['0003', { revision: 1, outcome: 'returned' as const }]]);
    const next = queueOnPage(first, [item('0003'), item('0001'), item('0002')], decided);
    expect(shown(next)[0]).toBe('0003 returned');
  });

  it('lets a report wait again once it was submitted anew', () => {
    const decided = new Map([['0003', { revision: 1, outcome: 'returned' as const }]]);
    const next = queueOnPage(first, [item('0003', 2), item('0001'), item('0002')], decided);
    expect(shown(next)[0]).toBe('0003 null');
  });

  it('tells what somebody else decided', () => {
    expect(shown(queueOnPage(first, [item('0003')], new Map()))).toEqual([
      '0003 null',
      '0001 elsewhere',
      '0002 elsewhere',
    ]);
  });

  it('goes on to the next that waits, then back, then stays', () => {
    const decided = new Map([['0001', { revision: 1, outcome: 'approved' as const }]]);
    const queue = queueOnPage(first, [item('0003'), item('0002')], decided);
    expect(nextWaiting(queue, '0003')).toBe('0002');
    expect(nextWaiting(queue, '0002')).toBe('0003');
    expect(nextWaiting(queueOnPage(first, [item('0003')], new Map()), '0003')).toBe('0003');
  });
});
