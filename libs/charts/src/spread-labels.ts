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
