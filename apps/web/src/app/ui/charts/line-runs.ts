import {
  type LineData,
  OLD_DEFINITION_DASH,
  SHARED_COLOUR_DASH,
  cssColour,
  isHighlighted,
} from '@soshiki/charts';

/** A stretch of a line without gaps, drawn in one manner. Points are named by the place of their period. */
export interface LineRun {
  readonly name: string;
  readonly series: readonly { readonly name: number; readonly value: number }[];
  readonly colour: string;
  readonly dash: string;
  readonly isTold: boolean;
}

/** The lines as stretches: a missing figure breaks a line, a changed definition dashes what lies before; grey first. */
export function lineRuns(input: LineData): LineRun[] {
  const changedAt = input.periods.findIndex(
    (period) => period >= (input.definitionChangedAt ?? input.periods[0] ?? ''),
  );
  const runs = input.series.flatMap((line) => {
    const isTold = isHighlighted(line.key, input);
    const colour = cssColour(isTold ? line.paint.paint : 'faded');
    const plain = line.paint.isHatched ? SHARED_COLOUR_DASH : '';
    return stretches(line.values, Math.max(0, changedAt)).map(({ points, isOld }, place) => ({
      name: `${line.key}#${place}`,
      series: points,
      colour,
      dash: isOld ? OLD_DEFINITION_DASH : plain,
      isTold,
    }));
  });
  return runs.sort((a, b) => Number(a.isTold) - Number(b.isTold));
}

interface Stretch {
  readonly points: { name: number; value: number }[];
  readonly isOld: boolean;
}

function stretches(values: readonly (number | null)[], changedAt: number): Stretch[] {
  const old = runsOf(values, [0, changedAt]);
  const present = runsOf(values, [changedAt, values.length - 1]);
  return [
    ...(changedAt > 0 ? old.map((points) => ({ points, isOld: true })) : []),
    ...present.map((points) => ({ points, isOld: false })),
  ];
}

function runsOf(values: readonly (number | null)[], [from, to]: readonly [number, number]) {
  const runs: { name: number; value: number }[][] = [[]];
  for (let place = from; place <= to; place += 1) {
    const value = values[place] ?? null;
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ name: place, value });
  }
  return runs.filter((points) => points.length > 0);
}
