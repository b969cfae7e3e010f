/** What counts on the day when every figure of the import in `$15` is approved: an imported figure takes the place of one
 *  that is as old or older. Source: rule 2. */
export const IMPORT_EFFECT_QUERY = `
  SELECT count(*)::int AS unions, COALESCE(sum(s.members), 0)::int AS before,
    COALESCE(sum(CASE WHEN i.period >= COALESCE(s.figure_period::date, i.period) THEN i.members
      ELSE s.members END), 0)::int AS after
  FROM visible_state s
  LEFT JOIN LATERAL (
    SELECT r.period::date AS period, r.members FROM import_report r
    WHERE r.import_id = $15::uuid AND r.union_id = s.union_id AND r.state <> 'unchanged'
      AND r.period <= s.day AND r.period >= s.earliest
    ORDER BY r.period DESC LIMIT 1
  ) i ON true
  WHERE s.n = 1`;
