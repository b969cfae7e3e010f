import type { FamilyEvent, FamilyTransfer, FamilyUnion } from './lineage-graph-data';
import { inRows } from './lineage-graph-rows';

/** A union with the columns it spans, both included. */
export interface StagedUnion {
  readonly union: FamilyUnion;
  readonly first: number;
  readonly last: number;
}

/** A union with its place in the grid of columns (generations) and rows. */
export interface PlacedUnion extends StagedUnion {
  readonly row: number;
}

/** A transfer through the gap between a column and the next. */
export interface StagedTransfer extends FamilyTransfer, Pick<FamilyEvent, 'kind' | 'effectiveOn'> {
  readonly gap: number;
}

/** A family laid out: no two unions share a column of a row, and every transfer runs from one column to the next. */
export interface LineageStages {
  /** In reading order: by column, then by row. */
  readonly unions: readonly PlacedUnion[];
  readonly transfers: readonly StagedTransfer[];
  readonly columns: number;
  readonly rows: number;
}

/** An event in the gap after a column. */
interface StagedEvent {
  readonly event: FamilyEvent;
  readonly gap: number;
}

/** Lays a family out by generations: each event stands in the first gap after all earlier events of its unions. A union that
 *  goes on through an event spans its gap, so that even what was given away and taken back later runs to the right.
 *  Transfers to unions outside the family, or to themselves, are left out. */
export function lineageStages(
  unions: readonly FamilyUnion[],
  events: readonly FamilyEvent[],
): LineageStages {
  const staged = stagedEvents(knownEvents(unions, events));
  const placed = inRows(
    unions.map((union) => stagedUnion(union, staged)),
    staged.map(({ event }) => partiesOf(event)),
  );
  return {
    unions: placed,
    transfers: staged.flatMap(({ event: { kind, effectiveOn, transfers }, gap }) =>
      transfers.map((transfer) => ({ ...transfer, kind, effectiveOn, gap })),
    ),
    columns: Math.max(0, ...placed.map(({ last }) => last)) + 1,
    rows: Math.max(0, ...placed.map(({ row }) => row)) + 1,
  };
}

/** Events by day, with the transfers that can be drawn. */
function knownEvents(
  unions: readonly FamilyUnion[],
  events: readonly FamilyEvent[],
): FamilyEvent[] {
  const codes = new Set(unions.map(({ code }) => code));
  return events
    .map(({ kind, effectiveOn, transfers }) => ({
      kind,
      effectiveOn,
      transfers: transfers.filter(
        ({ from, to }) => from !== to && codes.has(from) && codes.has(to),
      ),
    }))
    .filter(({ transfers }) => transfers.length > 0)
    .sort(
      (left, right) =>
        Number(left.effectiveOn > right.effectiveOn) - Number(left.effectiveOn < right.effectiveOn),
    );
}

function stagedEvents(events: readonly FamilyEvent[]): StagedEvent[] {
  const latest = new Map<string, number>();
  return events.map((event) => {
    const codes = partiesOf(event);
    const gap = Math.max(...codes.map((code) => latest.get(code) ?? -1)) + 1;
    for (const code of codes) latest.set(code, gap);
    return { event, gap };
  });
}

/** The columns of a union: from its first event, or the column after when it came of it, to its last one, or the column after
 *  unless it ended with it. */
function stagedUnion(union: FamilyUnion, events: readonly StagedEvent[]): StagedUnion {
  const own = events.filter(({ event }) => partiesOf(event).includes(union.code));
  const [opening, closing] = [own[0], own.at(-1)];
  if (opening === undefined || closing === undefined) return { union, first: 0, last: 0 };
  return {
    union,
    first: opening.gap + (cameOf(union, opening.event) ? 1 : 0),
    last: closing.gap + (endedWith(union, closing.event) ? 0 : 1),
  };
}

function cameOf({ code, from }: FamilyUnion, { effectiveOn, transfers }: FamilyEvent): boolean {
  return from >= effectiveOn && !transfers.some((transfer) => transfer.from === code);
}

function endedWith({ code, to }: FamilyUnion, { effectiveOn, transfers }: FamilyEvent): boolean {
  return to !== null && to <= effectiveOn && !transfers.some((transfer) => transfer.to === code);
}

function partiesOf({ transfers }: FamilyEvent): string[] {
  return [...new Set(transfers.flatMap(({ from, to }) => [from, to]))];
}
