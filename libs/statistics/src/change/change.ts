import { referenceDay, type Period } from '@soshiki/base';
import { sumOfMembers } from '../headcount-sum';
import type { Ledger, Transfer } from '../ledger';
import type { Totals } from '../union-states';
import { looksIntoCells, type View } from '../view';
import { carriedMembers } from './carried-members';
import { CHANGE_KINDS, type ChangeKind, type Step } from './change-kinds';
import { changeSubjects, type ChangeEnd, type ChangeSubject } from './change-subject';
import type { PeriodRange } from './period-range';
import { stepsOfUnion, type Carried } from './steps-of-union';

/** One union's part in a component. */
export interface ChangeItem extends Totals {
  readonly code: string;
  readonly name: string;
}

export interface ChangeComponent extends Totals {
  readonly kind: ChangeKind;
  readonly items: readonly ChangeItem[];
}

/** All nine components in their order, the empty ones with zeros; opening + components = closing. */
export interface Change {
  readonly opening: Totals;
  readonly components: readonly ChangeComponent[];
  readonly closing: Totals;
}

/** The change between two periods under a view, explained to the last union and person.
 *  @throws RangeError when `from` is after `to`. Source: product brief, rule 5. */
export function changeBetween(ledger: Ledger, range: PeriodRange, view: View): Change {
  if (range.from > range.to) throw new RangeError(`${range.from} is after ${range.to}`);
  return explainChange(
    changeSubjects(ledger, range, view),
    transfersWithin(ledger.transfers, range),
    looksIntoCells(view) ? 'cells' : 'recorded',
  );
}

/** Transfers that took effect after the reference day of `from` and not after that of `to`. */
export function transfersWithin(
  transfers: readonly Transfer[],
  { from, to }: { readonly from: Period; readonly to: Period },
): Transfer[] {
  return transfers.filter(
    ({ effectiveOn, ...ends }) =>
      effectiveOn > referenceDay(from) && effectiveOn <= referenceDay(to) && ends.from !== ends.to,
  );
}

/** The change of unions whose two ends are known, with the transfers between those ends. `basis` says whether transfers
 *  carry the recorded head-count or, when the ends were filtered by cells, one worked out from them. */
export function explainChange(
  subjects: readonly ChangeSubject[],
  transfers: readonly Transfer[],
  basis: 'recorded' | 'cells',
): Change {
  const carried = basis === 'cells' ? carriedMembers(subjects, transfers) : transfers;
  const visible = subjects.filter(({ isVisible }) => isVisible);
  const steps = visible.flatMap((subject) =>
    stepsOfUnion(subject, carriedOf(subject.code, carried)).map((step) => ({ subject, step })),
  );
  return {
    opening: totalsOfEnds(visible.map(({ opening }) => opening)),
    components: CHANGE_KINDS.map((kind) => componentOf(kind, steps)),
    closing: totalsOfEnds(visible.map(({ closing }) => closing)),
  };
}

function carriedOf(code: string, transfers: readonly Transfer[]): Carried {
  const incoming = transfers.filter(({ to }) => to === code);
  const outgoing = transfers.filter(({ from }) => from === code);
  return {
    in: sumOfMembers(incoming),
    out: sumOfMembers(outgoing),
    isTarget: incoming.length > 0,
    isSource: outgoing.length > 0,
  };
}

function totalsOfEnds(ends: readonly ChangeEnd[]): Totals {
  const included = ends.filter(({ isIncluded }) => isIncluded);
  return {
    unions: included.reduce((sum, { unions }) => sum + unions, 0),
    members: sumOfMembers(included),
  };
}

function componentOf(
  kind: ChangeKind,
  steps: readonly { readonly subject: ChangeSubject; readonly step: Step }[],
): ChangeComponent {
  const items = steps
    .filter(({ step }) => step.kind === kind)
    .map(({ subject: { code, name }, step: { unions, members } }) => ({
      code,
      name,
      unions,
      members,
    }))
    .sort(bySizeThenCode);
  const unions = items.reduce((sum, item) => sum + item.unions, 0);
  return { kind, unions, members: sumOfMembers(items), items };
}

function bySizeThenCode(left: ChangeItem, right: ChangeItem): number {
  const bySize = Math.abs(right.members) - Math.abs(left.members);
  if (bySize !== 0) return bySize;
  return left.code < right.code ? -1 : 1;
}
