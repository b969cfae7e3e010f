import type { RegionalBases } from '@soshiki/contracts';

interface Region {
  readonly key: string;
  readonly name: string;
}

/** Seats down, workplaces across, in the order of the regions; nobody between two of them is 0. A region without seats
 *  has no row, one without workplaces no column. */
export function flowsBetween(flows: RegionalBases['flows'], regions: readonly Region[]) {
  const counts = new Map(
    flows.map((flow) => [`${flow.headquarters} ${flow.workplace}`, flow.members]),
  );
  const seats = new Set(flows.map(({ headquarters }) => headquarters));
  const places = new Set(flows.map(({ workplace }) => workplace));
  const columns = regions.filter(({ key }) => places.has(key));
  const rows = regions.filter(({ key }) => seats.has(key));
  return {
    columns,
    rows: rows.map((seat) => ({
      ...seat,
      values: columns.map(({ key }) => counts.get(`${seat.key} ${key}`) ?? 0),
    })),
  };
}
