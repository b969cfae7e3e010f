import { periodOfDay } from '@soshiki/base';
import { figureDigest, type DigestCell } from '../../ledger/figure-digest';
import { difference, once, outcomeOf, type CheckedLedger, type CheckRule } from './check-rule';

const BATCH = 2000;

interface RevisionRow {
  readonly id: number;
  readonly union: string;
  readonly period: string;
  readonly rev: number;
  readonly members: number;
  readonly digest: string;
  readonly cells: readonly [string, string, string, number][] | null;
}

const REVISIONS = `
SELECT r.id, u.code AS "union", r.period, r.rev::int, r.members::int, encode(r.digest, 'hex') AS digest,
  (SELECT json_agg(json_build_array(c.prefecture_code, c.gender, c.employment, c.members)
     ORDER BY c.prefecture_code COLLATE "C", c.gender COLLATE "C", c.employment COLLATE "C")
   FROM report_cell c WHERE c.revision_id = r.id) AS cells
FROM report_revision r JOIN member_union u ON u.id = r.union_id
WHERE r.id > $1 ORDER BY r.id LIMIT ${BATCH}`;

/** Judges every revision there is, also returned and superseded ones, in one reading. */
const revisions = once(async ({ pool }) => {
  const digests: (string | undefined)[] = [];
  const sums: (string | undefined)[] = [];
  for (let last = 0; ;) {
    const { rows } = await pool.query<RevisionRow>(REVISIONS, [last]);
    digests.push(...rows.map(judgeDigest));
    sums.push(...rows.map(judgeSum));
    last = rows.at(-1)?.id ?? 0;
    if (rows.length < BATCH) {
      return { digests: outcomeOf(digests), sums: outcomeOf(sums) };
    }
  }
});

function nameOf({ union, period, rev }: RevisionRow): string {
  return `${union} ${periodOfDay(period)} rev ${rev}`;
}

function judgeDigest(row: RevisionRow): string | undefined {
  const cells = (row.cells ?? []).map(([prefecture, gender, employment, members]): DigestCell => ({
    prefecture,
    gender,
    employment,
    members,
  }));
  const { union, rev, members } = row;
  const digest = figureDigest({ union, period: periodOfDay(row.period), rev, members, cells });
  return digest === row.digest ? undefined : `${nameOf(row)}: the digest does not fit its numbers`;
}

function judgeSum(row: RevisionRow): string | undefined {
  const sum = (row.cells ?? []).reduce((total, [, , , members]) => total + members, 0);
  return difference(`${nameOf(row)} cells`, sum, row.members);
}

/** A rule that SQL alone can ask: `sql` answers how many things there are and a line for each that is wrong. */
function inSql(code: string, text: CheckRule['text'], sql: string): CheckRule {
  const ask = async ({ pool }: CheckedLedger) => {
    const { rows } = await pool.query<{ checked: number; wrong: string[] | null }>(sql);
    return { checked: rows[0]?.checked ?? 0, findings: rows[0]?.wrong ?? [] };
  };
  return { code, text, ask };
}

const REVISION_NAME = `u.code || ' ' || to_char(r.period, 'YYYY-MM') || ' rev ' || r.rev`;

const TWO_PEOPLE = `
SELECT count(*) AS checked,
  array_agg(${REVISION_NAME} || ': approved by its author')
    FILTER (WHERE v.decided_by = r.entered_by OR v.entered_by <> r.entered_by) AS wrong
FROM review_decision v JOIN report_revision r ON r.id = v.revision_id
JOIN member_union u ON u.id = r.union_id`;

const CORRECTIONS = `
SELECT count(*) AS checked,
  array_agg(${REVISION_NAME} || ': no reason, or no revision before it')
    FILTER (WHERE r.reason IS NULL OR before.id IS NULL) AS wrong
FROM report_revision r JOIN member_union u ON u.id = r.union_id
LEFT JOIN report_revision before
  ON before.union_id = r.union_id AND before.period = r.period AND before.rev = r.rev - 1
WHERE r.rev > 1`;

/** As the affiliation was believed when the report was approved: a withdrawal may be recorded for a day long past. */
const IN_AFFILIATION = `
SELECT count(*) AS checked,
  array_agg(${REVISION_NAME} || ': the union did not belong to the federation')
    FILTER (WHERE NOT EXISTS (SELECT FROM union_affiliation a WHERE a.union_id = r.union_id
      AND a.recorded @> v.decided_at AND a.span @> r.period::date)) AS wrong
FROM report_revision r JOIN member_union u ON u.id = r.union_id
JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'`;

/** History is guarded by triggers; one that is off lets it be rewritten. */
const GUARDED = `
SELECT count(*) AS checked,
  array_agg(tgrelid::regclass || ': trigger ' || tgname || ' is off') FILTER (WHERE tgenabled <> 'O') AS wrong
FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN
  (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)`;

/** Rules on reports, each asked of every revision. */
export const REPORT_RULES: readonly CheckRule[] = [
  {
    code: 'digests',
    text: {
      ja: '報告の内訳と人員は、記録されたときの要約値と一致する',
      en: 'Every report fits the digest taken when it was recorded',
    },
    ask: async (checked) => (await revisions(checked)).digests,
  },
  {
    code: 'cells-equal-members',
    text: { ja: '報告の内訳の合計は人員に一致する', en: 'The cells of a report add up to it' },
    ask: async (checked) => (await revisions(checked)).sums,
  },
  inSql(
    'approval-takes-two',
    { ja: '入力した人と承認した人は別人である', en: 'Nobody approved their own figure' },
    TWO_PEOPLE,
  ),
  inSql(
    'corrections',
    {
      ja: '訂正には理由があり、前の版に続いている',
      en: 'A correction has a reason and follows its predecessor',
    },
    CORRECTIONS,
  ),
  inSql(
    'in-affiliation',
    {
      ja: '承認された報告は加盟期間内のものである',
      en: 'Approved reports lie within the affiliation',
    },
    IN_AFFILIATION,
  ),
  inSql(
    'history-guarded',
    { ja: '履歴を守るトリガーはすべて有効である', en: 'Every trigger that guards history is on' },
    GUARDED,
  ),
];
