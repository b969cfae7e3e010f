/** `whole` divided among parts in proportion to their weights, in whole persons, by largest remainder; ties go to the
 *  earlier part, and all weights zero count as equal. The parts add up to `whole`; no weights give no parts. */
export function apportion(whole: number, weights: readonly number[]): number[] {
  const given = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = given === 0 ? weights.map(() => 1) : weights;
  const divisor = given === 0 ? weights.length : given;
  const floors = shares.map((share) => Math.floor((whole * share) / divisor));
  const left = whole - floors.reduce((sum, floor) => sum + floor, 0);
  const lucky = new Set(
    shares
      .map((share, place) => ({ place, remainder: (whole * share) % divisor }))
      .sort((a, b) => b.remainder - a.remainder || a.place - b.place)
      .slice(0, left)
      .map(({ place }) => place),
  );
  return floors.map((floor, place) => floor + (lucky.has(place) ? 1 : 0));
}
