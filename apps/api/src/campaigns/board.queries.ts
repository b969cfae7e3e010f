import type { BoardItem, CampaignCounts, Dimension } from '@soshiki/contracts';
import { REPORT_CONDITIONS, REPORT_COUNTS } from '../ledger/reports.queries';

/** A key with the name the ledger gave it on the day. */
export type Coded = readonly [code: string, name: string | null];

/** One line of the board as PostgreSQL answers it. Periods are reference days; a missing attribute has the
 *  key `none` or `00`. */
export interface BoardRow extends Omit<
  BoardItem,
  'industry' | 'prefecture' | 'block' | 'parent' | 'previous' | 'figure' | 'change' | 'changeRate'
> {
  readonly industry: Coded;
  readonly prefecture: Coded;
  readonly block: Coded;
  readonly parent: Coded;
  readonly previousPeriod: string | null;
  readonly previousMembers: number | null;
  readonly figurePeriod: string | null;
  readonly figureMembers: number | null;
}

/** Expected, approved and submitted reports of the unions under a key. */
export type SliceRow = readonly [
  code: string,
  name: string | null,
  expected: number,
  approved: number,
  submitted: number,
];

export interface BoardAnswer {
  readonly is_held: boolean;
  readonly total: number;
  readonly items: readonly BoardRow[] | null;
  readonly counts: CampaignCounts;
  readonly by_industry: readonly SliceRow[] | null;
  readonly by_block: readonly SliceRow[] | null;
}

/** Dimensions whose codes the board names. */
export const BOARD_NAMES = [
  'industry',
  'prefecture',
  'block',
  'parent',
] as const satisfies readonly Dimension[];

const [limit, offset, found, filter, industryOrder] = [
  '$15::int',
  '$16::int',
  '$17::int[]',
  '$18::text',
  '$19::text[]',
];

const FILTER = `CASE ${Object.entries(REPORT_CONDITIONS)
  .map(([name, holds]) => `WHEN ${filter} = '${name}' THEN ${holds}`)
  .join('\n    ')} ELSE true END`;

/** `board_line`: every report with what the board adds to it, and whether it passes the filters. What was
 *  done last, and by whom: entered, decided on, or saved as a draft. */
export const BOARD_LINE_CTE = `
board_parameter AS (SELECT ${limit}, ${offset}, ${found}, ${filter}, ${industryOrder}),
board_line AS MATERIALIZED (
  SELECT r.*, COALESCE(r.members, r.draft_members) AS entered,
    COALESCE(r.members, r.draft_members) - r.previous_members AS change,
    change.at AS changed_at, change.by AS changed_by, reminder.last_at AS reminded_at,
    (r.is_included AND (${found} IS NULL OR r.union_id = ANY (${found})) AND (${FILTER})) AS is_listed
  FROM visible_report r
  LEFT JOIN visible_reminder reminder ON reminder.union_id = r.union_id
  CROSS JOIN LATERAL (
    SELECT at, by FROM (VALUES (r.entered_at, r.entered_by_name), (r.decided_at, r.decided_by_name),
      (r.draft_saved_at, r.draft_saved_by_name)) each (at, by)
    ORDER BY at DESC NULLS LAST LIMIT 1
  ) change
)`;

const SORTS = {
  code: 'code',
  kana: 'kana COLLATE "C"',
  state: `array_position(ARRAY['notStarted','draft','returned','submitted','approved'], state)`,
  members: 'entered',
  change: 'change',
  industry: `array_position(${industryOrder}, industry)`,
  prefecture: 'headquarters',
  lastChangeAt: 'changed_at',
  lastRemindedAt: 'reminded_at',
} as const;

/** `-change,code` as an ORDER BY; what is missing comes last either way, ties go by code. */
function orderBy(sort: string): string {
  const parts = sort.split(',').map((part) => {
    const field = part.replace('-', '') as keyof typeof SORTS;
    return `${SORTS[field]} ${part.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  return [...new Set(parts), 'code ASC'].join(', ');
}

const named = (dimension: Dimension, key: string): string => `json_build_array(${key},
      (SELECT v.name FROM visible_name v WHERE v.dimension = '${dimension}' AND v.code = ${key}))`;

const LINE = `json_build_object('code', code, 'name', name, 'kana', kana, 'kind', kind,
    'industry', ${named('industry', 'industry')}, 'prefecture', ${named('prefecture', 'headquarters')},
    'block', ${named('block', 'headquarters_block')}, 'parent', ${named('parent', 'parent')},
    'state', state, 'correction', correction, 'needsReview', ${REPORT_CONDITIONS.needsReview},
    'isLate', is_late, 'revision', COALESCE(rev, 0), 'members', entered,
    'previousPeriod', previous_period, 'previousMembers', previous_members,
    'figurePeriod', figure_period, 'figureMembers', figure_members,
    'lastChangeAt', changed_at, 'lastChangeBy', changed_by, 'lastRemindedAt', reminded_at)`;

const slice = (dimension: Dimension, key: string): string => `
    (SELECT json_agg(json_build_array(part.code, name.name, expected, approved, submitted)) FROM (
       SELECT ${key} AS code, count(*)::int AS expected,
         (count(*) FILTER (WHERE ${REPORT_CONDITIONS.approved}))::int AS approved,
         (count(*) FILTER (WHERE ${REPORT_CONDITIONS.submitted}))::int AS submitted
       FROM board_line GROUP BY 1) part
     LEFT JOIN visible_name name ON name.dimension = '${dimension}' AND name.code = part.code)`;

/** One page of the board in one row. The counts and the slices are those of the whole campaign, whatever is
 *  filtered: they say how far it is. */
export function boardQuery(sort: string): string {
  return `
  SELECT EXISTS (SELECT FROM visible_campaign c JOIN visible_day d ON d.day = c.period) AS is_held,
    (SELECT count(*)::int FROM board_line WHERE is_listed) AS total,
    (SELECT json_agg(line) FROM (SELECT ${LINE} AS line FROM board_line WHERE is_listed
       ORDER BY ${orderBy(sort)} LIMIT ${limit} OFFSET ${offset}) page) AS items,
    (SELECT ${REPORT_COUNTS} FROM board_line) AS counts,
    ${slice('industry', 'industry')} AS by_industry,
    ${slice('block', 'headquarters_block')} AS by_block`;
}
