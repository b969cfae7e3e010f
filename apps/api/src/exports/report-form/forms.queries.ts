/** The campaign that forms are for. */
export interface FormCampaign {
  readonly due_on: string | null;
  readonly is_sample: boolean;
}

/** What the form of one union is filled in with. */
export interface FormRow {
  readonly code: string;
  readonly name: string;
  readonly previous_period: string | null;
  readonly previous_members: number | null;
  readonly parts: readonly [string, string, string, number][] | null;
}

/** The campaign of the day in one row; no due day when there is none. */
export const formCampaignQuery = (isSample: string): string => `
  SELECT (SELECT c.due_on FROM visible_campaign c WHERE c.period = d.day) AS due_on,
    ${isSample} AS is_sample
  FROM visible_day d`;

/** One row for each form, in the order of codes. */
export const formsQuery = (isOfAwaited: boolean): string => `
  SELECT r.code, r.name, to_char(r.previous_period, 'YYYY-MM') AS previous_period, r.previous_members,
    (SELECT json_agg(json_build_array(c.prefecture, c.gender, c.employment, c.members)
       ORDER BY (c.prefecture = '00'), c.prefecture, array_position('{male,female,unknown}'::text[], c.gender),
         array_position('{regular,nonregular,unknown}'::text[], c.employment))
     FROM visible_previous_cell c WHERE c.union_id = r.union_id) AS parts
  FROM visible_report r
  WHERE r.is_included ${isOfAwaited ? `AND r.state IN ('notStarted', 'draft', 'returned')` : ''}
  ORDER BY r.code COLLATE "C"`;
