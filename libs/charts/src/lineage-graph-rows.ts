import type { PlacedUnion, StagedUnion } from './lineage-graph-stages';

/** Gives every union a row: in order of columns and events, the free row nearest to the mean of those it shares an event
 *  with, else the uppermost free one. Answers in reading order. `events` are the codes of each event's unions. */
export function inRows(
  unions: readonly StagedUnion[],
  events: readonly (readonly string[])[],
): PlacedUnion[] {
  const placed: PlacedUnion[] = [];
  for (const staged of [...unions].sort(byColumn(events))) {
    placed.push({ ...staged, row: rowFor(staged, placed, kinOf(staged.union.code, events)) });
  }
  return placed.sort((left, right) => left.first - right.first || left.row - right.row);
}

function byColumn(
  events: readonly (readonly string[])[],
): (left: StagedUnion, right: StagedUnion) => number {
  const firstEvent = ({ union }: StagedUnion): number =>
    events.findIndex((codes) => codes.includes(union.code));
  return (left, right) =>
    left.first - right.first ||
    firstEvent(left) - firstEvent(right) ||
    Number(left.union.code > right.union.code) - Number(left.union.code < right.union.code);
}

function rowFor(
  { first, last }: StagedUnion,
  placed: readonly PlacedUnion[],
  kin: ReadonlySet<string>,
): number {
  const near = placed.filter(({ union }) => kin.has(union.code)).map(({ row }) => row);
  const wanted = near.reduce((sum, row) => sum + row, 0) / Math.max(1, near.length);
  const taken = placed.filter((other) => other.first <= last && first <= other.last);
  const rows = Array.from({ length: placed.length + 1 }, (_, row) => row);
  const free = rows.filter((row) => taken.every((other) => other.row !== row));
  return free.reduce((best, row) =>
    Math.abs(row - wanted) < Math.abs(best - wanted) ? row : best,
  );
}

function kinOf(code: string, events: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(events.filter((codes) => codes.includes(code)).flat());
}
