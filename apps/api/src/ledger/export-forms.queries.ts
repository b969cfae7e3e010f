/** `visible_previous_cell (union_id, prefecture, gender, employment, members)`: the parts of the figure before the first
 *  day's, as far as the reader sees them. Put after `visible_report`. Source: rule 11. */
export const PREVIOUS_CELL_CTE = `
visible_previous_cell AS (
  SELECT r.union_id, c.prefecture_code AS prefecture, c.gender, c.employment, c.members
  FROM visible_report r
  JOIN report_cell c ON c.revision_id = r.previous_revision_id
  JOIN visible_place p ON p.n = r.n AND p.prefecture = c.prefecture_code AND p.is_in_scope
)`;
