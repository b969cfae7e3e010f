import type { Change } from '../change/change';
import type { ChangeSubject } from '../change/change-subject';

/** The own growth or decline of a union: what it gained or lost apart from transfers. */
export interface UnionMove {
  readonly code: string;
  readonly name: string;
  /** Persons at the opening; 0 when it was not there. */
  readonly membersBefore: number;
  /** Persons gained, negative when lost. */
  readonly difference: number;
  /** Of the members before. Unit: fraction; `null` when there were none, or when it took part in a transfer. */
  readonly rate: number | null;
}

/** The greatest moves, up to ten each. */
export interface GreatestMoves {
  readonly grown: readonly UnionMove[];
  readonly declined: readonly UnionMove[];
  readonly grownByRate: readonly UnionMove[];
  readonly declinedByRate: readonly UnionMove[];
}

/** Unions told in each ranking. */
export const MOST_MOVES = 10;

/** Members at the opening from which a union is ranked by rate: two persons of ten are no finding. */
export const LEAST_RANKED_BY_RATE = 30;

/** Every union's own growth or decline in a change: unions new, gone, missing at an end or only carried over have none.
 *  `transferred` are the codes that a transfer of the change names. Source: product brief, rule 5. */
export function unionMoves(
  { components }: Change,
  subjects: readonly ChangeSubject[],
  transferred: ReadonlySet<string>,
): UnionMove[] {
  const openings = new Map(subjects.map(({ code, opening }) => [code, opening.members ?? 0]));
  return components
    .filter(({ kind }) => kind === 'growth' || kind === 'decline')
    .flatMap(({ items }) => items)
    .filter(({ members }) => members !== 0)
    .map(({ code, name, members }) => {
      const membersBefore = openings.get(code) ?? 0;
      const isComparable = membersBefore > 0 && !transferred.has(code);
      const rate = isComparable ? members / membersBefore : null;
      return { code, name, membersBefore, difference: members, rate };
    });
}

/** The greatest moves of each direction, in persons and by rate; ties in order of code. */
export function greatestMoves(moves: readonly UnionMove[]): GreatestMoves {
  const ranked = moves.filter(
    ({ membersBefore, rate }) => rate !== null && membersBefore >= LEAST_RANKED_BY_RATE,
  );
  const byDifference = ({ difference }: UnionMove): number => difference;
  const byRate = ({ rate }: UnionMove): number => rate ?? 0;
  return {
    grown: greatest(moves, byDifference, 1),
    declined: greatest(moves, byDifference, -1),
    grownByRate: greatest(ranked, byRate, 1),
    declinedByRate: greatest(ranked, byRate, -1),
  };
}

function greatest(
  moves: readonly UnionMove[],
  measure: (move: UnionMove) => number,
  direction: 1 | -1,
): UnionMove[] {
  return moves
    .filter((move) => measure(move) * direction > 0)
    .sort(
      (left, right) =>
        (measure(right) - measure(left)) * direction || (left.code < right.code ? -1 : 1),
    )
    .slice(0, MOST_MOVES);
}
