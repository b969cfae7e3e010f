import {
  CHANGE_NAMES,
  CHANGE_ORDER,
  type ChangeComponentKind,
  type DivergingBarData,
  type Language,
  type Measure,
  type SeriesPaint,
} from '@soshiki/charts';
import type { Decomposition } from '@soshiki/contracts';

/** Blue goes up and orange down; what is hatched came or went as a whole union. */
const PAINTS: Readonly<Record<ChangeComponentKind, SeriesPaint>> = {
  affiliated: { paint: 'increase', isHatched: true },
  withdrawn: { paint: 'decrease', isHatched: true },
  growth: { paint: 'increase', isHatched: false },
  decline: { paint: 'decrease', isHatched: false },
  mergedIn: { paint: 'series:4', isHatched: false },
  mergedOut: { paint: 'series:4', isHatched: true },
  reclassifiedIn: { paint: 'series:2', isHatched: false },
  reclassifiedOut: { paint: 'series:2', isHatched: true },
  gap: { paint: 'neutral', isHatched: true },
};

/** How the steps of a change are told. */
export interface StepsManner {
  readonly title: string;
  readonly dimension: string;
  readonly measure: Measure;
  readonly language: Language;
  /** Name of a step, from the month it ends with. */
  readonly period: (period: string) => string;
}

/** The components of each step above and below zero. Components that moved nobody in any step are left out. */
export function changeBars({ steps }: Decomposition, manner: StepsManner): DivergingBarData {
  const { title, dimension, measure, language, period } = manner;
  const rows = steps.map(({ to, opening, closing, components }) => {
    const moved = new Map(components.map(({ kind, [measure]: count }) => [kind, count]));
    return { to, moved, net: closing[measure] - opening[measure] };
  });
  const kinds = CHANGE_ORDER.filter((kind) =>
    rows.some(({ moved }) => (moved.get(kind) ?? 0) !== 0),
  );
  return {
    title,
    dimension,
    measure,
    parts: kinds.map((key) => ({ key, name: CHANGE_NAMES[key][language], paint: PAINTS[key] })),
    rows: rows.map(({ to, moved, net }) => ({
      key: to,
      name: period(to),
      values: kinds.map((kind) => moved.get(kind) ?? 0),
      net,
    })),
    language,
  };
}
