import { daysBetween } from '@soshiki/base';
import type { Campaign } from '@soshiki/contracts';

type Dated = Pick<Campaign, 'state' | 'opensOn' | 'dueOn'>;

/** Where a campaign stands on a day. An open one may not have begun, or be past its due date. */
export type Phase =
  | { readonly kind: 'upcoming' | 'running' | 'overdue'; readonly days: number }
  | { readonly kind: 'closed' | 'locked' };

/** `days`: until it opens, until the due date (0 is the last day), or since the due date. `today` is the day in Japan.
 *  Closed and locked campaigns have no days left to count. */
export function phaseOf({ state, opensOn, dueOn }: Dated, today: string): Phase {
  if (state !== 'open') return { kind: state };
  const untilOpening = daysBetween(today, opensOn);
  if (untilOpening > 0) return { kind: 'upcoming', days: untilOpening };
  const left = daysBetween(today, dueOn);
  return left >= 0 ? { kind: 'running', days: left } : { kind: 'overdue', days: -left };
}
