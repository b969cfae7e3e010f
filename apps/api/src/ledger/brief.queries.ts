import { isRegion, type Shape } from './shape';
import { EXPORT_FACTS } from './export-facts.queries';

/** When the newest of the counted figures was approved. A region is not told: it may be a correction elsewhere. */
const APPROVED_UNTIL = `(SELECT max(v.decided_at) FROM visible_state s
    JOIN review_decision v ON v.revision_id = s.revision_id AND v.decision = 'approved')`;

/** What a brief says of the records it is made of, in one row. Source: rule 11. */
export function briefFacts(reach: Shape['reach']): string {
  const approvedUntil = isRegion(reach) ? 'NULL::timestamptz' : APPROVED_UNTIL;
  return `SELECT facts.*, to_char(${approvedUntil} AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS approved_until
  FROM (${EXPORT_FACTS}) facts`;
}
