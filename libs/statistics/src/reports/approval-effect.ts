import { headcount } from '@soshiki/base';
import type { Totals } from '../union-states';

/** The totals once a proposed figure is approved: it takes the place of the figure in force for that union at the period,
 *  its own or one carried forward (`null` when missing). An approval never changes how many unions count. Unit: persons.
 *  @throws RangeError when a count is no head-count. Source: product brief, rule 2. */
export function approvalEffect(approval: {
  readonly total: Totals;
  readonly inForce: number | null;
  readonly proposed: number;
}): Totals {
  const { total, inForce, proposed } = approval;
  const rest = headcount(total.members - headcount(inForce ?? 0));
  return { unions: total.unions, members: rest + headcount(proposed) };
}
