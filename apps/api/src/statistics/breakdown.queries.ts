import type { Basis, Dimension } from '@soshiki/contracts';
import { divideCells, divideUnions, keyColumn } from './dimensions';

/** A breakdown as PostgreSQL answers it: rows as `[keys, names, unions, members]`. */
export interface BreakdownAnswer {
  readonly as_of: string;
  readonly unions: number;
  readonly members: number;
  readonly rows: readonly [string[], (string | null)[], number, number | null][] | null;
}

/** The rows of a breakdown and its total over distinct unions, in one row. */
export function breakdownQuery(by: readonly Dimension[], basis: Basis): string {
  const keys = by.map((_, place) => `g.key_${place}`);
  const names = by.map((dimension, place) =>
    dimension === 'union' ? 'g.union_name' : `v_${place}.name`,
  );
  const named = by
    .filter((dimension) => dimension !== 'union')
    .map((dimension) => ({ dimension, place: by.indexOf(dimension) }))
    .map(
      ({ dimension, place }) => `LEFT JOIN visible_name v_${place}
       ON v_${place}.dimension = '${dimension}' AND v_${place}.code = g.key_${place}`,
    );
  return `
  SELECT (SELECT day FROM visible_day) AS as_of,
    (SELECT COALESCE(sum(unions), 0)::int FROM visible_state) AS unions,
    (SELECT COALESCE(sum(members), 0)::int FROM visible_state) AS members,
    (SELECT json_agg(json_build_array(json_build_array(${keys.join(', ')}),
        json_build_array(${names.join(', ')}), g.unions, g.members))
     FROM (${divideCells(by, basis) ? partsOfCells(by, basis) : partsOfUnions(by, basis)}) g
     ${named.join('\n     ')}) AS rows`;
}

const selected = (by: readonly Dimension[], basis: Basis): string =>
  by.map((dimension, place) => `${keyColumn(dimension, basis)} AS key_${place}`).join(', ');
const grouped = (by: readonly Dimension[]): string =>
  by.map((_, place) => `key_${place}`).join(', ');

function partsOfUnions(by: readonly Dimension[], basis: Basis): string {
  return `
    SELECT ${selected(by, basis)}, max(s.name) AS union_name, sum(s.unions)::int AS unions,
      sum(s.members)::int AS members
    FROM visible_state s WHERE s.unions > 0 GROUP BY ${grouped(by)}`;
}

/** A union counts once in each row in which it has a member. Source: rule 1. */
function partsOfCells(by: readonly Dimension[], basis: Basis): string {
  const unions = divideUnions(by, basis)
    ? 'JOIN visible_state s ON s.n = c.n AND s.union_id = c.union_id'
    : '';
  const name = by.includes('union') ? 'max(s.name)' : 'NULL::text';
  return `
    SELECT ${grouped(by)}, max(union_name) AS union_name, count(*)::int AS unions,
      sum(members)::int AS members
    FROM (SELECT c.union_id, ${selected(by, basis)}, ${name} AS union_name,
            sum(c.members) AS members
          FROM visible_cell c ${unions} GROUP BY c.union_id, ${grouped(by)}) part
    GROUP BY ${grouped(by)}`;
}
