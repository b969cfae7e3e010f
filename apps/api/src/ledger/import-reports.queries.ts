/** The newest revision of a report, whose number and decision make up its version. */
const NEWEST = `
  SELECT v.id, v.rev, v.members, d.decision, v.entered_by, v.entered_at
  FROM report_revision v LEFT JOIN review_decision d ON d.revision_id = v.id
  WHERE v.union_id = r.union_id AND v.period = r.period
  ORDER BY v.rev DESC LIMIT 1`;

/** The figure in force for that very period, not one carried forward. */
export const IN_FORCE = `
  SELECT v.id, v.members FROM report_revision v
  JOIN review_decision d ON d.revision_id = v.id AND d.decision = 'approved'
  WHERE v.union_id = r.union_id AND v.period = r.period
  ORDER BY v.rev DESC LIMIT 1`;

/** What the ledger has of each report `r (union_id, period)`: `newest`, `in_force` and `draft`. */
export const STANDING_JOINS = `
  LEFT JOIN LATERAL (${NEWEST}) newest ON true
  LEFT JOIN LATERAL (${IN_FORCE}) in_force ON true
  LEFT JOIN report_draft draft ON draft.union_id = r.union_id AND draft.period = r.period`;

/** The version of a report in SQL. Source: `versionOf` of the reports, held equal by a test. */
export const VERSION = `'r' || COALESCE(newest.rev, 0) || '-d' || COALESCE(draft.version, 0) || '-' ||
    CASE WHEN newest.id IS NULL THEN 'none' ELSE COALESCE(newest.decision, 'submitted') END`;

/** The revision that an imported report is shown beside: the newest that nobody has decided on, else the one in force. */
export const COMPARED = `CASE WHEN newest.id IS NOT NULL AND newest.decision IS NULL THEN newest.id
    ELSE in_force.id END`;
