import { isRegion, type Days, type Shape } from './shape';

/** Whether a span of days covers a day, and whether the ledger believed a row at `knownAt`. Written as
 *  comparisons, because the planner takes `@>` for a needle in a haystack and then loops. */
export function covers(span: string, day: string): string {
  return `(lower(${span}) <= ${day} AND (upper_inf(${span}) OR upper(${span}) > ${day}))`;
}
export function isKnown(recorded: string): string {
  return covers(recorded, '$3::timestamptz');
}

/** The parameters of every scoped statement: days, time of knowledge, scope, ten filters. Declared once,
 *  so that each has a type even where a statement does not use it. A statement's own begin at `$15`. */
export const PARAMETERS = `
parameter AS (
  SELECT $1::date, $2::date, $3::timestamptz, $4::text, $5::text[], $6::text[], $7::text[],
    $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[]
)`;

/** The newest period that was ever settled, also while it is open again for a correction; failing that
 *  the newest with a campaign; failing that last month. */
export const DEFAULT_DAY = `COALESCE(
  (SELECT max(s.period)::date FROM campaign_step s WHERE s.state = 'locked'),
  (SELECT max(c.period)::date FROM campaign c),
  (date_trunc('month', now()) - interval '1 day')::date)`;

const FIRST_DAY = `
first_day AS MATERIALIZED (SELECT COALESCE($1::date, ${DEFAULT_DAY}) AS day),`;

/** A year before, as a reference day. */
const YEAR_BEFORE = `(date_trunc('month', day::timestamp) - interval '11 months 1 day')::date`;

const DAYS: Readonly<Record<Days, string>> = {
  one: `SELECT 1 AS n, day FROM first_day`,
  two: `SELECT v.n, v.day FROM first_day
    CROSS JOIN LATERAL (VALUES (1, day), (2, COALESCE($2::date, ${YEAR_BEFORE}))) v (n, day)`,
  months: `SELECT n, day FROM every_month WHERE n > 0`,
};

/** `every_month (n, day)`: the months of a span from 1 on, and the twelve before it (0 to -11), from
 *  which a figure may be carried forward. Without ends: from the first campaign to the last. */
const EVERY_MONTH = `
every_month AS MATERIALIZED (
  SELECT (row_number() OVER () - 12)::int AS n,
    (month + interval '1 month - 1 day')::date AS day
  FROM generate_series(
    date_trunc('month', COALESCE($1::date, (SELECT min(c.period)::date FROM campaign c))::timestamp)
      - interval '12 months',
    COALESCE($2::date, (SELECT max(c.period)::date FROM campaign c))::timestamp,
    interval '1 month') month
),`;

/** `visible_day (n, day, earliest)`: the reference days, and how old a carried figure may be.
 *  Source: rule 2. */
export function dayCte(days: Days): string {
  return `${days === 'months' ? EVERY_MONTH : FIRST_DAY}
visible_day AS MATERIALIZED (
  SELECT n, day, (date_trunc('month', day::timestamp) - interval '12 months')::date AS earliest
  FROM (${DAYS[days]}) each_day
)`;
}

/** `visible_place (n, prefecture, block, is_in_scope)`: every prefecture with its block on the day.
 *  Members not allocated to a prefecture are in no region. Source: rule 11. */
export function placeCte({ reach }: Pick<Shape, 'reach'>): string {
  return `
visible_place AS MATERIALIZED (
  SELECT place.*, ${inScope(reach)} AS is_in_scope
  FROM (
    SELECT d.n, p.code AS prefecture, COALESCE(b.block_code, '00') AS block
    FROM visible_day d CROSS JOIN prefecture p
    LEFT JOIN block_prefecture b
      ON b.prefecture_code = p.code AND ${covers('b.valid', 'd.day')} AND ${isKnown('b.recorded')}
  ) place
)`;
}

function inScope(reach: Shape['reach']): string {
  if (reach === 'block') return `(prefecture <> '00' AND block = $4)`;
  if (reach === 'prefecture') return `(prefecture <> '00' AND prefecture = $4)`;
  return 'true';
}

const ATTRIBUTE_FILTERS = `
      ($5::text[] IS NULL OR f.industry_code = ANY ($5))
      AND ($6::text[] IS NULL OR COALESCE(f.industry_group_code, 'none') = ANY ($6))
      AND ($9::text[] IS NULL OR f.kind = ANY ($9))
      AND ($13::text[] IS NULL OR u.code = ANY ($13))
      AND ($14::text[] IS NULL OR COALESCE(parent.code, 'none') = ANY ($14))`;

const HEADQUARTERS_FILTERS = `
      AND ($7::text[] IS NULL OR f.prefecture_code = ANY ($7))
      AND ($8::text[] IS NULL OR hq.block = ANY ($8))`;

/** Whether the block of the headquarters plays a part. */
export function needsHeadquarters({ basis, reach }: Pick<Shape, 'basis' | 'reach'>): boolean {
  return basis === 'headquarters' || isRegion(reach);
}

/** Columns that classify a union by the profile `f`, and whether it passes the filters on unions
 *  (size band apart, which waits for the figure). Missing attributes have their own key. */
export function classification(shape: Pick<Shape, 'basis' | 'reach'>): string {
  const own = shape.reach === 'union' ? ' AND u.code = $4' : '';
  const places = shape.basis === 'headquarters' ? HEADQUARTERS_FILTERS : '';
  return `u.id AS union_id, u.code, f.name, f.kind, f.industry_code AS industry,
    COALESCE(f.industry_group_code, 'none') AS industry_group,
    COALESCE(parent.code, 'none') AS parent, f.prefecture_code AS headquarters,
    ${needsHeadquarters(shape) ? 'hq.block' : `'00'`} AS headquarters_block,
    ${isRegion(shape.reach) ? 'hq.is_in_scope' : `true${own}`} AS is_at_home,
    (${ATTRIBUTE_FILTERS}${places}) AS passes`;
}

/** Joins that `classification` needs, for the profile `f` on the day `d`. */
export function classifiedBy(shape: Pick<Shape, 'basis' | 'reach'>): string {
  const headquarters = 'JOIN visible_place hq ON hq.n = d.n AND hq.prefecture = f.prefecture_code';
  return `JOIN member_union u ON u.id = f.union_id
  LEFT JOIN member_union parent ON parent.id = f.parent_id
  ${needsHeadquarters(shape) ? headquarters : ''}`;
}

/** `counted_union`: the unions that count on each day by the profile of that day. A confederation
 *  never counts. Source: rule 1. */
export function countedUnionCte(shape: Shape): string {
  return `
counted_union AS (
  SELECT d.n, d.day, d.earliest, true AS is_reporting, ${classification(shape)}
  FROM visible_day d
  JOIN union_affiliation a ON ${covers('a.span', 'd.day')} AND ${isKnown('a.recorded')}
  JOIN union_profile f ON f.union_id = a.union_id AND ${covers('f.valid', 'd.day')}
    AND ${isKnown('f.recorded')} AND f.kind <> 'confederation'
  ${classifiedBy(shape)}
  ${shape.entries === 'one counted' ? 'WHERE u.code = $15' : ''}
)`;
}
