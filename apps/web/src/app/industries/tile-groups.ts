import type { TreemapItem } from '@soshiki/charts';
import type { Breakdown } from '@soshiki/contracts';

/** An industry with the members of its unions. */
export interface TileGroup {
  readonly key: string;
  readonly name: string;
  readonly items: readonly TreemapItem[];
}

/** A breakdown by industry and union as groups of tiles; missing figures stay missing. */
export function tileGroups({ rows }: Breakdown): TileGroup[] {
  const names = new Map(
    rows.map(({ keys: [industry = ''], names: [name = industry] }) => [industry, name]),
  );
  return [...names].map(([key, name]) => ({
    key,
    name,
    items: rows
      .filter(({ keys }) => keys[0] === key)
      .map(({ keys, names: own, members }) => ({
        ...{ key: keys[1] ?? '', name: own[1] ?? keys[1] ?? '', value: members },
      })),
  }));
}
