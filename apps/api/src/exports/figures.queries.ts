import { EMPLOYMENTS, GENDERS } from '@soshiki/base';

const placeIn = (codes: readonly { readonly code: string }[], key: string): string =>
  `array_position('{${codes.map(({ code }) => code).join(',')}}'::text[], ${key})`;

/** A part of a figure as PostgreSQL answers it; a union without parts has one row without a prefecture. */
export interface FigureRow {
  readonly code: string;
  readonly name: string;
  readonly industry: string;
  readonly industry_name: string | null;
  readonly prefecture: string | null;
  readonly gender: string | null;
  readonly employment: string | null;
  readonly members: number | null;
  readonly figure_period: string | null;
  readonly rev: number | null;
}

/** Every part of every figure of a period, in the order of codes; with a filter on parts those that pass it only, without
 *  one also a row for each union that is missing or reported nobody. Their sum is the headline. */
export function figuresQuery(isByParts: boolean): string {
  return `
  SELECT s.code, s.name, s.industry, v.name AS industry_name, c.prefecture, c.gender, c.employment,
    CASE WHEN c.union_id IS NULL THEN s.members ELSE c.members END AS members,
    to_char(s.figure_period::date, 'YYYY-MM') AS figure_period, s.rev
  FROM visible_state s
  LEFT JOIN visible_cell c ON c.n = s.n AND c.union_id = s.union_id
  LEFT JOIN visible_name v ON v.dimension = 'industry' AND v.code = s.industry
  ${isByParts ? 'WHERE s.unions > 0' : ''}
  ORDER BY s.code COLLATE "C", c.prefecture COLLATE "C", ${placeIn(GENDERS, 'c.gender')}, ${placeIn(EMPLOYMENTS, 'c.employment')}`;
}
