import { campaignState, IS_SAMPLE } from './campaigns.queries';

/** Number of the publication in force for the day: published and not withdrawn, the newest of them. */
const PUBLICATION = `(SELECT max(p.number) FROM publication p
    JOIN publication_step s ON s.number = p.number AND s.step = 'published' AND s.at <= $3::timestamptz
    WHERE p.as_of = d.day AND NOT EXISTS (SELECT FROM publication_step w
      WHERE w.number = p.number AND w.step = 'withdrawn' AND w.at <= $3::timestamptz))`;

/** What a file says of the period it is about, in one row: how settled it is, its publication, the totals of the
 *  reader under the filters, and what the codes in the filters are called. */
export const EXPORT_FACTS = `
  SELECT d.day AS as_of, ${IS_SAMPLE} AS is_sample, ${campaignState('d.day')} AS state,
    ${PUBLICATION} AS publication,
    (SELECT COALESCE(sum(unions), 0)::int FROM visible_state) AS unions,
    (SELECT COALESCE(sum(members), 0)::int FROM visible_state) AS members,
    (SELECT json_agg(json_build_array(v.dimension, v.code, v.name)) FROM visible_name v) AS names
  FROM visible_day d`;
