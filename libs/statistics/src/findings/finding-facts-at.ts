import type { Period } from '@soshiki/base';
import { breakdownOf } from '../breakdown';
import { explainChange, transfersWithin } from '../change/change';
import { changeSubjects } from '../change/change-subject';
import { sumOfMembers } from '../headcount-sum';
import type { Ledger } from '../ledger';
import { reportingAt } from '../reporting';
import type { UnionState } from '../union-state';
import { totalsOf, unionStatesAt } from '../union-states';
import { isCellDimension, looksIntoCells, type Dimension, type View } from '../view';
import { constantComposition } from './constant-composition';
import type { FindingDimension, FindingFacts } from './finding-facts';
import { absentPart, partsOfEnds, type EndOfParts, type EndPart, type PartEnds } from './parts';
import { unionMoves } from './union-moves';
import { unionSizes } from './union-sizes';

/** What is counted for the findings of a period under a view, targets apart, which are no part of a ledger. Unions and
 *  persons. @throws RangeError when `compareTo` is after `asOf`. Source: product brief, rules 1 to 5 and 11. */
export function findingFactsAt(
  ledger: Ledger,
  { asOf, compareTo }: { readonly asOf: Period; readonly compareTo: Period },
  view: View,
): FindingFacts {
  if (compareTo > asOf) throw new RangeError(`${compareTo} is after ${asOf}`);
  const range = { from: compareTo, to: asOf };
  const [after, before] = [
    unionStatesAt(ledger, asOf, view),
    unionStatesAt(ledger, compareTo, view),
  ];
  const subjects = changeSubjects(ledger, range, view);
  const transfers = transfersWithin(ledger.transfers, range);
  const change = explainChange(subjects, transfers, looksIntoCells(view) ? 'cells' : 'recorded');
  const transferred = new Set(transfers.flatMap(({ from, to }) => [from, to]));
  return {
    asOf,
    compareTo,
    total: totalsOf(after),
    before: totalsOf(before),
    isKnown: { asOf: !isAllMissing(after), compareTo: !isAllMissing(before) },
    components: change.components.map(({ kind, unions, members }) => ({ kind, unions, members })),
    parts: allParts(after, before, view),
    moves: unionMoves(change, subjects, transferred),
    constant: constantComposition(subjects),
    sizes: unionSizes(after),
    reporting: reportingAt(ledger, asOf, view),
    carriedMembers: sumOfMembers(after.filter(({ status }) => status === 'carried')),
    oldestFigure: oldestOf(after),
    targets: [],
  };
}

function allParts(
  after: readonly UnionState[],
  before: readonly UnionState[],
  { basis }: View,
): Record<FindingDimension, PartEnds[]> {
  const endOf = (states: readonly UnionState[], dimension: FindingDimension): EndOfParts => ({
    parts: isCellDimension(dimension, basis)
      ? partsOfCells(states, dimension)
      : partsOfUnions(states, dimension),
    absent: absentPart(dimension, { basis, isAllMissing: isAllMissing(states) }),
  });
  const by = (dimension: FindingDimension): PartEnds[] =>
    partsOfEnds(endOf(after, dimension), endOf(before, dimension));
  return {
    industry: by('industry'),
    block: by('block'),
    kind: by('kind'),
    sizeBand: by('sizeBand'),
    gender: by('gender'),
    employment: by('employment'),
  };
}

/** Unions stand whole in one part each, with or without a figure. */
function partsOfUnions(states: readonly UnionState[], dimension: Dimension): EndPart[] {
  const parts = new Map<string, EndPart>();
  for (const { keys, unions, members } of states) {
    const code = keys[dimension as keyof typeof keys];
    const part = parts.get(code) ?? { code, unions: 0, members: null };
    const together = members === null ? part.members : (part.members ?? 0) + members;
    parts.set(code, { code, unions: part.unions + unions, members: together });
  }
  return [...parts.values()];
}

function partsOfCells(states: readonly UnionState[], dimension: Dimension): EndPart[] {
  const { rows } = breakdownOf(states, [dimension], 'workplace');
  return rows.map(({ keys, unions, members }) => ({ code: keys[0] ?? '', unions, members }));
}

function isAllMissing(states: readonly UnionState[]): boolean {
  return states.length > 0 && states.every(({ members }) => members === null);
}

function oldestOf(states: readonly UnionState[]): Period | null {
  const periods = states.map(({ fromPeriod }) => fromPeriod).filter((period) => period !== null);
  return periods.sort()[0] ?? null;
}
