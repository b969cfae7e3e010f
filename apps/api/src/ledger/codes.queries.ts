import { IS_SAMPLE } from './campaigns.queries';
import { covers, isKnown } from './unions.queries';

/** Terms of a code table that hold on the day, in canonical order. */
const terms = (table: string, more = ''): string => `
  (SELECT json_agg(json_build_object('code', c.code, 'name', t.name_ja, 'nameEn', t.name_en${more})
     ORDER BY c.position)
   FROM ${table} c JOIN ${table}_term t ON t.${table}_code = c.code
     AND ${covers('t.valid', 'd.day')} AND ${isKnown('t.recorded')})`;

const BLOCK_OF = `, 'block', COALESCE((SELECT b.block_code FROM block_prefecture b
    WHERE b.prefecture_code = c.code AND ${covers('b.valid', 'd.day')}
      AND ${isKnown('b.recorded')}), '00')`;

const PERIODS = `
  (SELECT json_agg(json_build_object('period', to_char(c.period::date, 'YYYY-MM'), 'status',
      CASE s.state WHEN 'open' THEN 'open' WHEN 'locked' THEN 'final' ELSE 'preliminary' END)
     ORDER BY c.period)
   FROM campaign c LEFT JOIN (SELECT DISTINCT ON (period) period, state FROM campaign_step
     ORDER BY period, id DESC) s ON s.period = c.period)`;

/** The code tables as valid on the day, the confederations the reader sees, the periods there are. */
export const CODES_QUERY = `
  SELECT d.day AS as_of, ${IS_SAMPLE} AS is_sample,
    ${terms('industry', ", 'jsic', t.jsic")} AS industries,
    ${terms('industry_group')} AS industry_groups,
    ${terms('prefecture', BLOCK_OF)} AS prefectures,
    ${terms('block')} AS blocks,
    (SELECT json_agg(json_build_object('code', e.code, 'name', e.name) ORDER BY e.code)
     FROM visible_entry e WHERE e.kind = 'confederation' AND e.status = 'affiliated') AS confederations,
    ${PERIODS} AS periods
  FROM visible_day d`;
