import type { Dimension } from '@soshiki/contracts';
import type { Days } from './shape';
import { isKnown } from './unions.queries';

/** Code tables whose codes have names with dates. */
const NAMED = {
  industry: { terms: 'industry_term', code: 'industry_code' },
  industryGroup: { terms: 'industry_group_term', code: 'industry_group_code' },
  prefecture: { terms: 'prefecture_term', code: 'prefecture_code' },
  block: { terms: 'block_term', code: 'block_code' },
} as const;

/** `visible_name (dimension, code, name, name_en)`: what the codes of the dimensions are called on the
 *  day (the last one of a span), by the newest term that had begun by then. Source: rule 1. */
export function nameCte(dimensions: readonly Dimension[], days: Days): string {
  const day = `(SELECT day FROM visible_day ORDER BY n ${days === 'months' ? 'DESC' : ''} LIMIT 1)`;
  const parts = dimensions.flatMap((dimension) => {
    if (dimension === 'parent') return [CONFEDERATIONS(day)];
    return dimension in NAMED ? [terms(dimension as keyof typeof NAMED, day)] : [];
  });
  return `
visible_name AS MATERIALIZED (${parts.length === 0 ? NOTHING : parts.join('\n  UNION ALL')}
)`;
}

const NOTHING = `
  SELECT NULL::text AS dimension, NULL::text AS code, NULL::text AS name, NULL::text AS name_en
  WHERE false`;

function terms(dimension: keyof typeof NAMED, day: string): string {
  const { terms: table, code } = NAMED[dimension];
  return `
  (SELECT DISTINCT ON (t.${code}) '${dimension}' AS dimension, t.${code} AS code,
     t.name_ja AS name, t.name_en
   FROM ${table} t WHERE lower(t.valid) <= ${day} AND ${isKnown('t.recorded')}
   ORDER BY t.${code}, lower(t.valid) DESC)`;
}

const CONFEDERATIONS = (day: string): string => `
  (SELECT DISTINCT ON (u.code) 'parent' AS dimension, u.code, f.name, f.name AS name_en
   FROM union_profile f JOIN member_union u ON u.id = f.union_id
   WHERE f.kind = 'confederation' AND lower(f.valid) <= ${day} AND ${isKnown('f.recorded')}
   ORDER BY u.code, lower(f.valid) DESC)`;
