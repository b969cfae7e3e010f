import { hash } from 'node:crypto';
import { parsePeriod, periodOfDay } from '@soshiki/base';
import { headline } from '@soshiki/statistics';
import { publicationText, type PublicationContent } from '../../outline/publication-text';
import {
  difference,
  outcomeOf,
  type CheckedLedger,
  type CheckOutcome,
  type CheckRule,
} from './check-rule';

interface PublicationRow {
  readonly number: number;
  readonly canonical: string;
  readonly sha256: string;
  readonly previous: string | null;
}

/** A row of a publication as it stands beside its text. */
interface FrozenRow {
  readonly code: string;
  readonly name: string;
  readonly industry: string;
  readonly prefecture: string;
  readonly members: number | null;
  readonly figureDay: string | null;
  readonly revision: number | null;
  readonly rev: number | null;
  readonly carriedForward: boolean;
}

const PUBLICATIONS = `
SELECT number, canonical, encode(sha256, 'hex') AS sha256, encode(previous_sha256, 'hex') AS previous
FROM publication_text ORDER BY number`;

const FROZEN_ROWS = `
SELECT union_code AS code, name, industry_code AS industry, prefecture_code AS prefecture,
  members::int, figure_period AS "figureDay", revision_id AS revision, rev::int,
  is_carried_forward AS "carriedForward"
FROM publication_row WHERE number = $1 ORDER BY union_code`;

/** The chain is computed again here: what the database says of itself proves nothing. */
const AUDIT = `
SELECT count(*) AS checked,
  array_agg('audit entry ' || id) FILTER (WHERE is_broken) AS wrong
FROM (
  SELECT e.id, e.id <> row_number() OVER chain
    OR e.previous_sha256 IS DISTINCT FROM lag(e.sha256) OVER chain
    OR e.sha256 <> sha256(convert_to(jsonb_build_array(e.id, extract(epoch FROM e.at), e.account_id,
         e.session_id, e.request_id, e.action, e.subject, e.before, e.after,
         encode(e.previous_sha256, 'hex'))::text, 'UTF8')) AS is_broken
  FROM audit_entry e WINDOW chain AS (ORDER BY e.id)
) entry`;

async function auditChain({ pool }: CheckedLedger): Promise<CheckOutcome> {
  const { rows } = await pool.query<{ checked: number; wrong: string[] | null }>(AUDIT);
  return { checked: rows[0]?.checked ?? 0, findings: rows[0]?.wrong ?? [] };
}

async function publicationsOf({ pool }: CheckedLedger): Promise<PublicationRow[]> {
  return (await pool.query<PublicationRow>(PUBLICATIONS)).rows;
}

async function publicationChain(checked: CheckedLedger): Promise<CheckOutcome> {
  const publications = await publicationsOf(checked);
  return outcomeOf(
    publications.flatMap(({ number, canonical, sha256, previous }, place) => {
      const before = publications[place - 1]?.sha256 ?? null;
      const { previousSha256 } = JSON.parse(canonical) as PublicationContent;
      return [
        difference(`publication ${number} hash`, hash('sha256', canonical, 'hex'), sha256),
        difference(`publication ${number} chain`, [previous, previousSha256], [before, before]),
      ];
    }),
  );
}

/** The text is the canonical one of what it says, and says what its rows say. */
async function publicationRows(checked: CheckedLedger): Promise<CheckOutcome> {
  const compared: (string | undefined)[] = [];
  for (const { number, canonical, sha256 } of await publicationsOf(checked)) {
    const { rows } = await checked.pool.query<FrozenRow>(FROZEN_ROWS, [number]);
    const content = JSON.parse(canonical) as PublicationContent;
    const rebuilt = rebuildText({ ...content, rows: rows.map(publishedRow) });
    compared.push(difference(`publication ${number} text and rows`, rebuilt, sha256));
    compared.push(
      difference(`publication ${number} headline`, content.headline, headlineOf(content)),
    );
  }
  return outcomeOf(compared);
}

function rebuildText(content: PublicationContent): string {
  try {
    return publicationText(content).sha256;
  } catch (error) {
    return String(error); // Rows that do not add up: the finding says so.
  }
}

function publishedRow({ figureDay, ...row }: FrozenRow): PublicationContent['rows'][number] {
  return { ...row, figurePeriod: figureDay === null ? null : periodOfDay(figureDay) };
}

function headlineOf({ unions, members, asOf, rounding }: PublicationContent) {
  return headline({ unions, members, asOf: parsePeriod(asOf), rounding });
}

/** Every published revision still says what was published. */
const STILL_SO = `
SELECT count(*) AS checked,
  array_agg('publication ' || p.number || ' ' || p.union_code) FILTER (WHERE r.id IS NULL
    OR r.members <> p.members OR r.rev <> p.rev OR r.period <> p.figure_period) AS wrong
FROM publication_row p LEFT JOIN report_revision r ON r.id = p.revision_id
WHERE p.revision_id IS NOT NULL`;

async function publishedRevisions({ pool }: CheckedLedger): Promise<CheckOutcome> {
  const { rows } = await pool.query<{ checked: number; wrong: string[] | null }>(STILL_SO);
  return { checked: rows[0]?.checked ?? 0, findings: rows[0]?.wrong ?? [] };
}

/** Rules on what was published and what was done. */
export const CHAIN_RULES: readonly CheckRule[] = [
  {
    code: 'publication-chain',
    text: { ja: '公表の連鎖はつながっている', en: 'The chain of publications is intact' },
    ask: publicationChain,
  },
  {
    code: 'publication-text',
    text: {
      ja: '公表の正文はその根拠の行から同じ形に作り直せる',
      en: 'The text of a publication can be made again from its rows',
    },
    ask: publicationRows,
  },
  {
    code: 'published-revisions',
    text: {
      ja: '公表の根拠となった報告は公表時のままである',
      en: 'Published reports are as they were published',
    },
    ask: publishedRevisions,
  },
  {
    code: 'audit-chain',
    text: { ja: '操作記録の連鎖はつながっている', en: 'The chain of the audit trail is intact' },
    ask: auditChain,
  },
];
