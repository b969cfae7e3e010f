/** The members of every month as PostgreSQL answers them: month numbers (from 1) and members in the same order,
 *  null where no figure of a union that counts was known. */
export interface MonthsAnswer {
  readonly months: readonly number[];
  readonly members: readonly (number | null)[];
}

/** Members of every month of a span, in one row. Unlike a total, what nobody knew is not 0. */
export const MONTHS_QUERY = `
  SELECT COALESCE(json_agg(n ORDER BY n), '[]') AS months,
    COALESCE(json_agg(members ORDER BY n), '[]') AS members
  FROM (SELECT n, sum(members)::int AS members FROM visible_state GROUP BY n) month`;
