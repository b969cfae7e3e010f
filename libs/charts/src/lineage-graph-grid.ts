import { countText } from './figure-text';
import type { LineageStages, PlacedUnion, StagedTransfer } from './lineage-graph-stages';
import { eventText } from './lineage-graph-words';
import type { Language } from './language';
import { textWidth } from './text-width';

export const LABEL_SIZE = 11;
const BOX = 64;
const LANE = 24;
const NARROWEST = 150;
const WIDEST = 240;
const AIR = 8;
const STUB = 12;
const BEND = 44;
/** What is seen of a path on both sides of a label in its middle. */
const ENDS = 48;

/** Where the label of a transfer stands: beside its source or its target, when that has no other transfer there, else between. */
export type LabelSide = 'source' | 'target' | 'between';

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A gap between two columns in three strips: labels of sources, the bends of the paths, labels of targets. */
export interface Gap {
  readonly left: number;
  readonly bendFrom: number;
  readonly bendTo: number;
  readonly right: number;
}

/** The pixels of a laid-out family. */
export interface LineageGrid {
  readonly width: number;
  readonly height: number;
  readonly gaps: readonly Gap[];
  readonly boxOf: (union: Omit<PlacedUnion, 'union'>) => Box;
  /** Middles of the lanes above, between and below the rows, where no box stands. */
  readonly lanes: readonly number[];
}

/** The grid of a family in at least `width` pixels: gaps as wide as their labels, columns share what is left. */
export function lineageGrid(
  stages: LineageStages,
  { width, language }: { readonly width: number; readonly language: Language },
): LineageGrid {
  const strips = Array.from({ length: stages.columns - 1 }, (_, gap) =>
    stripsOf(
      stages.transfers.filter((transfer) => transfer.gap === gap),
      stages,
      language,
    ),
  );
  const gapsWidth = strips.flat().reduce((sum, strip) => sum + strip, 0);
  const share = Math.floor((width - gapsWidth) / stages.columns);
  const column = Math.min(WIDEST, Math.max(NARROWEST, share));
  const starts = columnStarts(strips, column);
  const end = (starts.at(-1) ?? 0) + column;
  return {
    width: Math.max(width, end),
    height: LANE + stages.rows * (BOX + LANE),
    gaps: strips.map((strip, gap) => gapAt((starts[gap] ?? 0) + column, strip)),
    boxOf: ({ first, last, row }) => ({
      x: starts[first] ?? 0,
      y: LANE + row * (BOX + LANE),
      width: (starts[last] ?? 0) + column - (starts[first] ?? 0),
      height: BOX,
    }),
    lanes: Array.from({ length: stages.rows + 1 }, (_, row) => row * (BOX + LANE) + LANE / 2),
  };
}

/** Beside which of its ends a transfer is labelled. */
export function labelSide(
  transfer: StagedTransfer,
  { unions, transfers }: LineageStages,
): LabelSide {
  const { gap, from, to } = transfer;
  const others = transfers.filter((other) => other.gap === gap && other !== transfer);
  const ends = unions.some(({ union, last }) => union.code === from && last === gap);
  const begins = unions.some(({ union, first }) => union.code === to && first > gap);
  if (ends && !others.some((other) => other.from === from)) return 'source';
  return begins && !others.some((other) => other.to === to) ? 'target' : 'between';
}

/** The two lines of a label beside an end: what happened, and how many were carried. */
export function labelLines(transfer: StagedTransfer, language: Language): [string, string] {
  return [eventText(transfer, language), countText(transfer.members, 'members', language)];
}

/** The one line of a label between two ends. */
export function laneText(transfer: StagedTransfer, language: Language): string {
  return labelLines(transfer, language).join(language === 'ja' ? ' ' : ', ');
}

type Strips = readonly [left: number, bend: number, right: number];

function stripsOf(
  transfers: readonly StagedTransfer[],
  stages: LineageStages,
  language: Language,
): Strips {
  const strip = (side: LabelSide, least: number, air: number): number => {
    const labels = transfers
      .filter((transfer) => labelSide(transfer, stages) === side)
      .map((transfer) => labelWidth(transfer, side, language));
    return labels.length === 0 ? least : Math.max(least, Math.ceil(Math.max(...labels)) + air);
  };
  return [
    strip('source', STUB, AIR + STUB),
    strip('between', BEND, ENDS),
    strip('target', STUB, AIR + STUB),
  ];
}

function labelWidth(transfer: StagedTransfer, side: LabelSide, language: Language): number {
  const lines =
    side === 'between' ? [laneText(transfer, language)] : labelLines(transfer, language);
  return Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
}

function columnStarts(strips: readonly Strips[], column: number): number[] {
  return strips.reduce(
    (starts, [left, bend, right]) => [
      ...starts,
      (starts.at(-1) ?? 0) + column + left + bend + right,
    ],
    [0],
  );
}

function gapAt(left: number, [source, bend, target]: Strips): Gap {
  const bendFrom = left + source;
  const bendTo = bendFrom + bend;
  return { left, bendFrom, bendTo, right: bendTo + target };
}
