import { checkedProfileChange } from '../../directory/profile-changer';
import {
  checkedAffiliation,
  checkedReaffiliation,
  checkedWithdrawal,
} from '../../directory/union-affiliator';
import type { CheckedChange, Recorded } from '../../directory/effect';
import type { LedgerTransaction } from '../../ledger/ledger-writer';
import { lockCodes, lockUnions } from '../../ledger/records/unions';
import type { UnionPlan, UnionStep } from './union-plan';

/** A write with the row that asks for it. */
export interface RowStep {
  readonly row: number;
  readonly step: UnionStep;
}

/** The writes of all rows in an order in which none waits for a later one: confederations are there before the unions that
 *  join them, and leave after them. */
export function stepsInOrder(plans: readonly UnionPlan[]): readonly RowStep[] {
  const ranked = plans.flatMap(({ row, steps, isConfederation }) =>
    steps.map((step) => ({ row, step, rank: rankOf(step, isConfederation) })),
  );
  return ranked.sort((left, right) => left.rank - right.rank || left.row - right.row);
}

function rankOf({ is }: UnionStep, isConfederation: boolean): number {
  const others = { affiliation: 1, reaffiliation: 2, profile: 4, withdrawal: 5 }[is];
  const own = { affiliation: 0, reaffiliation: 2, profile: 3, withdrawal: 6 }[is];
  return isConfederation ? own : others;
}

/** Keeps every union that is written or referred to from everybody else, in the order of all writers. */
export async function lockForSteps(
  ledger: LedgerTransaction,
  steps: readonly RowStep[],
): Promise<void> {
  if (steps.some(({ step }) => step.is === 'affiliation')) await lockCodes(ledger);
  await lockUnions(ledger, {
    written: steps.flatMap(({ step }) => step.given.code ?? []),
    referred: steps.flatMap(({ step }) => parentOf(step) ?? []),
  });
}

function parentOf(step: UnionStep): string | null | undefined {
  if (step.is === 'affiliation') return step.given.parent;
  return step.is === 'profile' ? step.given.changes.parent : null;
}

/** Makes one write by the rules of the forms. @throws DomainError as they do. */
export async function recordStep(ledger: LedgerTransaction, step: UnionStep): Promise<Recorded> {
  return (await checkedStep(ledger, step)).record();
}

function checkedStep(ledger: LedgerTransaction, step: UnionStep): Promise<CheckedChange> {
  switch (step.is) {
    case 'affiliation':
      return checkedAffiliation(ledger, step.given);
    case 'reaffiliation':
      return checkedReaffiliation(ledger, step.given);
    case 'profile':
      return checkedProfileChange(ledger, step.given);
    case 'withdrawal':
      return checkedWithdrawal(ledger, step.given);
  }
}
