/**
 * Heights for labels that want to stand at `wanted` but need `gap` pixels each: as near as they can get, in the same
 * order, inside `[top, bottom]` as long as all fit there.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = wanted.map((at, place) => ({ at, place })).sort((a, b) => a.at - b.at);
  let floor = top;
  const down = order.map(({ at }) => {
    const placed = Math.max(at, floor);
    floor = placed + gap;
    return placed;
  });
  let ceiling = Math.max(bottom, top + gap * (order.length - 1));
  const up = down.reverse().map((at) => {
    const placed = Math.min(at, ceiling);
    ceiling = placed - gap;
    return placed;
  });
  up.reverse();
  const places = wanted.slice();
  order.forEach(({ place }, rank) => (places[place] = up[rank] ?? wanted[place] ?? top));
  return places;
}

/** A label that wants its middle at `at` and is `height` pixels high. */
export interface Block {
  readonly at: number;
  readonly height: number;
}

/** Middles of labels of different heights, moved apart as `spreadLabels` does: none touches another while all fit. */
export function spreadBlocks(
  blocks: readonly Block[],
  [top, bottom]: readonly [number, number],
): number[] {
  const order = blocks.map((block, place) => ({ ...block, place })).sort((a, b) => a.at - b.at);
  let floor = top;
  const tops = order.map(({ at, height }) => {
    const placed = Math.max(at - height / 2, floor);
    floor = placed + height;
    return placed;
  });
  let ceiling = Math.max(bottom, top + sumOf(order));
  const middles = blocks.map(({ at }) => at);
  for (let rank = order.length - 1; rank >= 0; rank -= 1) {
    const { height = 0, place = 0 } = order[rank] ?? {};
    const placed = Math.min(tops[rank] ?? top, ceiling - height);
    ceiling = placed;
    middles[place] = placed + height / 2;
  }
  return middles;
}

function sumOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}
