import type { ReviewItem } from '@soshiki/contracts';

/** What was decided here about a revision. */
export interface Decided {
  readonly revision: number;
  readonly outcome: 'approved' | 'returned';
}

/** An item as the page shows it. `elsewhere`: it waits no more, and not because of a decision made here. */
export interface QueueEntry {
  readonly item: ReviewItem;
  readonly outcome: Decided['outcome'] | 'elsewhere' | null;
}

/** The queue as it stays in order under the reader's eyes: what was decided remains in its place, what is new comes
 *  last. A revision submitted after a decision waits again. */
export function queueOnPage(
  before: readonly QueueEntry[],
  items: readonly ReviewItem[],
  decided: ReadonlyMap<string, Decided>,
): QueueEntry[] {
  const waiting = new Map(items.map((item) => [item.union.code, item]));
  const known = new Set(before.map(({ item }) => item.union.code));
  const entered = items.filter(({ union }) => !known.has(union.code));
  return [...before.map(({ item }) => item), ...entered].map((item) => {
    const fresh = waiting.get(item.union.code);
    const past = decided.get(item.union.code);
    if (fresh !== undefined && fresh.revision > (past?.revision ?? 0)) {
      return { item: fresh, outcome: null };
    }
    return { item, outcome: past?.outcome ?? 'elsewhere' };
  });
}

/** Code of the entry to look at after `code`: the next one that waits, else the nearest before it that does, else
 *  `code` itself, when nothing waits any more. */
export function nextWaiting(queue: readonly QueueEntry[], code: string): string {
  const place = queue.findIndex(({ item }) => item.union.code === code);
  const after = queue.slice(place + 1).find(({ outcome }) => outcome === null);
  const earlier = queue.slice(0, Math.max(place, 0)).findLast(({ outcome }) => outcome === null);
  return (after ?? earlier)?.item.union.code ?? code;
}
