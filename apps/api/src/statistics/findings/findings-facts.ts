import { periodOfDay } from '@soshiki/base';
import {
  absentPart,
  changeRate,
  FINDING_DIMENSIONS,
  partsOfEnds,
  type EndOfParts,
  type FindingComponent,
  type FindingDimension,
  type FindingFacts,
  type PartEnds,
  unionMoves,
  type UnionMove,
} from '@soshiki/statistics';
import type { Basis } from '@soshiki/contracts';
import { explainEnds, subjectsOf } from '../change-explainer';
import type { EndTotals, FindingsAnswer } from './findings.queries';

/** How the ends of an answer were looked at. */
export interface FindingsLook {
  readonly basis: Basis;
  /** Whether members are those of some cells only. */
  readonly isOfCells: boolean;
}

const NO_END: EndTotals = { unions: 0, members: 0, states: 0, known: 0 };

/** What was counted, from the answer of PostgreSQL: unions that need the rule of change are explained by the pure function,
 *  the plain ones come added up. Source: rules 1 to 5. */
export function factsOf(answer: FindingsAnswer, look: FindingsLook): FindingFacts {
  const [after = NO_END, before = NO_END] = answer.totals;
  const { constant, sizes } = answer;
  return {
    asOf: periodOfDay(answer.as_of),
    compareTo: periodOfDay(answer.compare_to),
    total: { unions: after.unions, members: after.members },
    before: { unions: before.unions, members: before.members },
    isKnown: { asOf: !isAllMissing(after), compareTo: !isAllMissing(before) },
    ...movesOf(answer, look),
    parts: partsOf(answer, look.basis),
    constant: {
      unions: constant.unions,
      membersBefore: constant.before,
      members: constant.after,
      rate: changeRate(constant.before, constant.after),
    },
    sizes,
    reporting: answer.reporting,
    carriedMembers: answer.carried,
    oldestFigure: answer.oldest === null ? null : periodOfDay(answer.oldest),
    targets: (answer.targets ?? []).map(([day, members]) => ({
      period: periodOfDay(day),
      members,
    })),
  };
}

function isAllMissing({ states, known }: EndTotals): boolean {
  return states > 0 && known === 0;
}

function movesOf(
  answer: FindingsAnswer,
  { isOfCells }: FindingsLook,
): Pick<FindingFacts, 'components' | 'moves'> {
  const subjects = subjectsOf(answer);
  const change = explainEnds(subjects, answer, isOfCells);
  const transferred = new Set((answer.transfers ?? []).flatMap(([from, to]) => [from, to]));
  return {
    components: change.components.map((component) => withPlain(component, answer)),
    moves: [...unionMoves(change, subjects, transferred), ...(answer.moves ?? []).map(plainMove)],
  };
}

function withPlain(
  { kind, unions, members }: FindingComponent,
  { plain }: FindingsAnswer,
): FindingComponent {
  const [moreUnions, moreMembers] = kind === 'growth' || kind === 'decline' ? plain[kind] : [0, 0];
  return { kind, unions: unions + moreUnions, members: members + moreMembers };
}

type PlainMove = NonNullable<FindingsAnswer['moves']>[number];

function plainMove([code, name, membersBefore, difference]: PlainMove): UnionMove {
  const rate = membersBefore > 0 ? difference / membersBefore : null;
  return { code, name, membersBefore, difference, rate };
}

function partsOf(answer: FindingsAnswer, basis: Basis): Record<FindingDimension, PartEnds[]> {
  const entries = FINDING_DIMENSIONS.map((dimension): [FindingDimension, PartEnds[]] => [
    dimension,
    partsOfEnds(endOf(answer, 1, { dimension, basis }), endOf(answer, 2, { dimension, basis })),
  ]);
  return Object.fromEntries(entries) as Record<FindingDimension, PartEnds[]>;
}

function endOf(
  { totals, parts }: FindingsAnswer,
  n: 1 | 2,
  { dimension, basis }: { readonly dimension: FindingDimension; readonly basis: Basis },
): EndOfParts {
  return {
    parts: (parts ?? [])
      .filter(([end, by]) => end === n && by === dimension)
      .map(([, , code, unions, members]) => ({ code, unions, members })),
    absent: absentPart(dimension, { basis, isAllMissing: isAllMissing(totals[n - 1] ?? NO_END) }),
  };
}
