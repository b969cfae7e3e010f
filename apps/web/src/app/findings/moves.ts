import type { FindingsPart } from '@soshiki/contracts';
import type { Measure } from '../page/page-query';

/** Whether moves are told in persons or organizations, or in per cent of what was there. */
export type MoveQuantity = 'difference' | 'rate';

/** What became of a part. `null` is missing; of a rate also that there was nothing before. */
export interface Move {
  readonly key: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly rate: number | null;
}

/** The moves of all parts, from the most gained to the most lost, missing ones last. */
export function movesOf(
  parts: readonly FindingsPart[],
  measure: Measure,
  quantity: MoveQuantity,
): Move[] {
  const moves = parts.map((part) => (measure === 'members' ? inMembers(part) : inUnions(part)));
  return moves.sort((a, b) => gain(b, quantity) - gain(a, quantity) || a.key.localeCompare(b.key));
}

function gain(move: Move, quantity: MoveQuantity): number {
  return move[quantity] ?? Number.MIN_SAFE_INTEGER;
}

function inMembers({ code, name, membersBefore, members, difference, rate }: FindingsPart): Move {
  return { key: code, name, before: membersBefore, after: members, difference, rate };
}

function inUnions({ code, name, unionsBefore, unions }: FindingsPart): Move {
  const difference = unions - unionsBefore;
  const rate = unionsBefore === 0 ? null : difference / unionsBefore;
  return { key: code, name, before: unionsBefore, after: unions, difference, rate };
}
