/** A change as PostgreSQL answers it. An end is `[isIncluded, unions, members]`, null when the union
 *  does not count there. */
export interface ChangeAnswer {
  readonly ends: readonly EndRow[] | null;
  readonly transfers: readonly [string, string, string, number][] | null;
}
export type EndColumns = readonly [boolean, 0 | 1, number | null];
export type EndRow = readonly [
  code: string,
  name: string,
  opening: EndColumns | null,
  closing: EndColumns | null,
  isPassing: boolean,
  isVisible: boolean,
];

/** An `EndRow` from the columns of `visible_end`. */
export const END_ROW = `json_build_array(code, name,
    CASE WHEN opens THEN json_build_array(opening_included, opening_unions, opening_members) END,
    CASE WHEN closes THEN json_build_array(closing_included, closing_unions, closing_members) END,
    is_passing, is_visible)`;

/** Both ends of every union and the transfers between them, in one row. */
export const CHANGE_QUERY = `
  SELECT (SELECT json_agg(${END_ROW} ORDER BY code) FROM visible_end) AS ends,
    (SELECT json_agg(json_build_array(from_code, to_code, effective_on, members)
            ORDER BY effective_on, from_code, to_code) FROM visible_transfer) AS transfers`;
