import { SIZE_BAND_FLOORS } from '@soshiki/base';
import { isRegion, type Shape } from './shape';

/** Size band of `whole` persons in SQL, from the same floors as everywhere. */
export function sizeBandOf(whole: string): string {
  const bands = SIZE_BAND_FLOORS.map(([floor, code]) => `WHEN ${whole} >= ${floor} THEN '${code}'`);
  return `CASE WHEN ${whole} IS NULL THEN 'unknown' ${bands.join(' ')} ELSE '1-29' END`;
}

const KEPT = '(c.passes AND c.is_at_home)';

/** Which unions get a figure: those that can show, or all, where a change needs the others as well. */
function chosen({ keepsAll, reach }: Shape): string {
  if (keepsAll) return 'true';
  return isRegion(reach) ? 'c.passes' : KEPT;
}

/** The number of the revision. A region is not told: it may count corrections of other regions. */
const revision = ({ reach }: Shape): string => (isRegion(reach) ? 'NULL::smallint' : 'r.rev');

/** `union_figure`, a few days: per union the newest approved revision of the newest period at most
 *  twelve months old, found by index. Source: rule 2; what was known then: rule 6. */
const FIGURE_BY_DAY = (shape: Shape): string => `
union_figure AS (
  SELECT c.*, r.id AS revision_id, ${revision(shape)} AS rev, r.period AS figure_period, r.members AS reported
  FROM counted_union c
  LEFT JOIN LATERAL (
    SELECT r.id, r.rev, r.period, r.members
    FROM report_revision r
    JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
      AND v.decided_at <= $3::timestamptz
    WHERE c.is_reporting AND r.union_id = c.union_id
      AND r.period <= c.day AND r.period >= c.earliest
    ORDER BY r.period DESC, r.rev DESC LIMIT 1
  ) r ON true
  WHERE ${chosen(shape)}
)`;

/** Union and month as one key: on two, the planner sorts by the first and filters 120 times too much. */
const UNION_MONTH = (table: string): string => `${table}.union_id * 10000::bigint + ${table}.n`;

/** `union_figure`, many months: each approved figure holds from its period until the next one or
 *  for twelve months more (a corrected one holds nowhere); spread over the months it is one join
 *  instead of a look-up per month. */
const FIGURE_BY_SPAN = (shape: Shape): string => `
holding AS (
  SELECT r.union_id, r.id, r.rev, r.period, r.members, m.n,
    LEAST(m.n + 12, COALESCE(lead(m.n) OVER (PARTITION BY r.union_id ORDER BY r.period, r.rev) - 1,
      m.n + 12)) AS last_n
  FROM every_month m
  JOIN report_revision r ON r.period::date = m.day
  JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
    AND v.decided_at <= $3::timestamptz
  ${shape.entries === 'one counted' ? 'WHERE r.union_id IN (SELECT union_id FROM counted_union)' : ''}
), union_figure AS (
  SELECT c.*, r.id AS revision_id, ${revision(shape)} AS rev, r.period AS figure_period, r.members AS reported
  FROM counted_union c
  LEFT JOIN (
    SELECT h.union_id, h.id, h.rev, h.period, h.members, held.n
    FROM holding h CROSS JOIN LATERAL generate_series(h.n, h.last_n) held (n)
  ) r ON ${UNION_MONTH('r')} = ${UNION_MONTH('c')}
  WHERE ${chosen(shape)}
)`;

const CELL_FILTERS = `
      ($11::text[] IS NULL OR c.gender = ANY ($11))
      AND ($12::text[] IS NULL OR c.employment = ANY ($12))`;
const PREFECTURE_FILTER = `
      AND ($7::text[] IS NULL OR c.prefecture = ANY ($7))`;
const BLOCK_FILTER = `
      AND ($8::text[] IS NULL OR p.block = ANY ($8))`;

/** `scoped_cell`: the cells of the figures that lie in the scope, and whether they pass the filters
 *  on cells. Everything a region is shown is computed from these. Source: rule 11. The cells are
 *  fetched before their places are joined (OFFSET 0), one look-up for each figure. */
const SCOPED_CELL = (shape: Shape): string => `
scoped_cell AS (
  SELECT c.n, c.union_id, c.prefecture, ${shape.needsBlocks ? 'p.block' : "'00'"} AS block,
    c.gender, c.employment, c.members, (${cellFilters(shape)}) AS passes
  FROM (
    SELECT f.n, f.union_id, c.prefecture_code AS prefecture, c.gender, c.employment, c.members
    FROM union_figure f JOIN report_cell c ON c.revision_id = f.revision_id
    WHERE ${shape.cellRows === 'first' && !shape.isOfCells ? 'f.n = 1' : 'true'} OFFSET 0
  ) c
  ${shape.needsBlocks ? 'JOIN visible_place p ON p.n = c.n AND p.prefecture = c.prefecture AND p.is_in_scope' : ''}
), cell_total AS (
  SELECT n, union_id, sum(members)::int AS seen,
    COALESCE(sum(members) FILTER (WHERE passes), 0)::int AS kept
  FROM scoped_cell GROUP BY n, union_id
)`;

function cellFilters({ basis, needsBlocks }: Shape): string {
  const places = needsBlocks ? PREFECTURE_FILTER + BLOCK_FILTER : PREFECTURE_FILTER;
  return CELL_FILTERS + (basis === 'workplace' ? places : '');
}

/** `visible_state`: one row per day and union that may be seen and passes the filters on unions.
 *  `members` are the persons under all filters, null when the figure is missing; `unions` is what
 *  it adds to the count: with cells only where it has a member. Source: rules 1, 2 and 11. */
const STATE = (shape: Shape): string => `
measured AS (
  SELECT f.*, ${shape.isOfCells ? OF_CELLS(shape) : 'f.reported AS whole, f.reported AS members'}
  FROM union_figure f
  ${shape.isOfCells ? 'LEFT JOIN cell_total t ON t.n = f.n AND t.union_id = f.union_id' : ''}
), banded AS (
  SELECT m.*, ${sizeBandOf('m.whole')} AS size_band,
    ${shape.isOfCells ? '(COALESCE(m.members, 0) > 0)::int' : '1'} AS unions,
    ${isRegion(shape.reach) ? '(COALESCE(m.whole, 0) > 0 OR m.is_at_home)' : 'm.is_at_home'} AS is_visible
  FROM measured m
), visible_state AS (
  SELECT b.*, (b.passes AND ($10::text[] IS NULL OR b.size_band = ANY ($10))) AS is_included
  FROM banded b
  WHERE ${shape.keepsAll ? 'true' : 'b.is_visible AND b.passes AND ($10::text[] IS NULL OR b.size_band = ANY ($10))'}
)`;

const OF_CELLS = ({ reach }: Shape): string => {
  const whole = isRegion(reach)
    ? 'CASE WHEN f.reported IS NOT NULL THEN COALESCE(t.seen, 0) END'
    : 'f.reported';
  return `${whole} AS whole,
    CASE WHEN f.reported IS NOT NULL THEN COALESCE(t.kept, 0) END AS members`;
};

/** `visible_cell (n, union_id, prefecture, block, gender, employment, members)`: the cells behind the
 *  members of `visible_state`. Only the size band can leave a union out that still has cells here. */
const VISIBLE_CELL = ({ isBanded }: Shape): string => `
visible_cell AS (
  SELECT c.* FROM scoped_cell c
  ${isBanded ? 'JOIN visible_state s ON s.n = c.n AND s.union_id = c.union_id' : ''}
  WHERE c.passes
)`;

/** The tables from figures to states, as a list of common table expressions. */
export function figureCtes(shape: Shape): string[] {
  const needsCells = shape.isOfCells || shape.cellRows !== 'none';
  return [
    shape.days === 'months' ? FIGURE_BY_SPAN(shape) : FIGURE_BY_DAY(shape),
    ...(needsCells ? [SCOPED_CELL(shape)] : []),
    STATE(shape),
    ...(needsCells ? [VISIBLE_CELL(shape)] : []),
  ];
}
