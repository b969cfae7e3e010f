/** Campaigns of the month of a day (in $1) and later, in order. */
export const CAMPAIGNS_QUERY = `
SELECT to_char(c.period::date, 'YYYY-MM') AS period, s.state
FROM campaign c
CROSS JOIN LATERAL (SELECT s.state FROM campaign_step s WHERE s.period = c.period
  ORDER BY s.id DESC LIMIT 1) s
WHERE c.period >= $1::date ORDER BY c.period`;

/** Published outlines of the reference days in $1 that nothing has taken the place of. */
export const PUBLICATIONS_QUERY = `
SELECT p.number, to_char(p.as_of::date, 'YYYY-MM') AS "asOf"
FROM publication p
WHERE p.as_of = ANY ($1::date[])
  AND EXISTS (SELECT FROM publication_step s WHERE s.number = p.number AND s.step = 'published')
  AND NOT EXISTS (SELECT FROM publication_step s WHERE s.number = p.number AND s.step = 'withdrawn')
  AND NOT EXISTS (SELECT FROM publication q JOIN publication_step s ON s.number = q.number
    AND s.step = 'published' WHERE q.supersedes = p.number)
ORDER BY p.number`;
