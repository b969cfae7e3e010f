import type { RegionLevel } from '@soshiki/contracts';

/** Both bases as PostgreSQL answers them: flows as `[seat, workplace, members]`, unions as `[region, unions]`. */
export interface RegionalBasesAnswer {
  readonly as_of: string;
  readonly unions: number;
  readonly members: number;
  readonly flows: readonly [string, string, number][] | null;
  readonly by_workplace: readonly [string, number][] | null;
  readonly by_headquarters: readonly [string, number][] | null;
  readonly names: readonly [string, string][] | null;
}

const SEAT: Readonly<Record<RegionLevel, string>> = {
  block: 'seat.block',
  prefecture: 's.headquarters',
};

/** Members by seat and workplace, unions on both bases and the names of the regions, in one row. */
export function regionalBasesQuery(level: RegionLevel): string {
  return `
  SELECT (SELECT day FROM visible_day) AS as_of,
    (SELECT COALESCE(sum(unions), 0)::int FROM visible_state) AS unions,
    (SELECT COALESCE(sum(members), 0)::int FROM visible_state) AS members,
    (SELECT json_agg(json_build_array(seat, workplace, members)) FROM flow) AS flows,
    (SELECT json_agg(json_build_array(region, unions)) FROM (
       SELECT c.${level} AS region, count(DISTINCT c.union_id)::int AS unions
       FROM visible_cell c GROUP BY 1) w) AS by_workplace,
    (SELECT json_agg(json_build_array(region, unions)) FROM (
       SELECT seat AS region, sum(unions)::int AS unions
       FROM seated WHERE unions > 0 GROUP BY 1) h) AS by_headquarters,
    (SELECT json_agg(json_build_array(code, name)) FROM visible_name
     WHERE dimension = '${level}') AS names`;
}

/** `seated`: the union states with the region of their seat; `flow`: persons by seat and workplace. */
export function regionalBasesCtes(level: RegionLevel): string[] {
  return [
    `
seated AS (
  SELECT s.union_id, s.unions, ${SEAT[level]} AS seat
  FROM visible_state s
  JOIN visible_place seat ON seat.n = s.n AND seat.prefecture = s.headquarters
)`,
    `
flow AS (
  SELECT h.seat, c.${level} AS workplace, sum(c.members)::int AS members
  FROM visible_cell c JOIN seated h ON h.union_id = c.union_id
  GROUP BY 1, 2
)`,
  ];
}
