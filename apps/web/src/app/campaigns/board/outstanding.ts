import type { BoardItem, CampaignCounts } from '@soshiki/contracts';

/** Whether the union itself has still to do something: these are reminded. */
export function isOutstanding({ state }: Pick<BoardItem, 'state'>): boolean {
  return state === 'notStarted' || state === 'draft' || state === 'returned';
}

/** How many unions are to be reminded. */
export function outstandingIn(counts: CampaignCounts): number {
  return counts.notStarted + counts.draft + counts.returned;
}

/** Whether a submission may be approved without being looked at on its own. */
export function isPlain({ state, needsReview }: BoardItem): boolean {
  return state === 'submitted' && !needsReview;
}

/** The instant up to which `items` say what happened: just after their newest change, by the server's clock, so that a
 *  revision entered later is told from one that was seen. `null` when none has changed yet. */
export function seenUntil(items: readonly BoardItem[]): string | null {
  const changes = items.flatMap(({ lastChangeAt }) =>
    lastChangeAt === null ? [] : [Date.parse(lastChangeAt)],
  );
  // The server's instants are finer than a millisecond, and are cut when they are written down.
  return changes.length === 0 ? null : new Date(Math.max(...changes) + 1).toISOString();
}
