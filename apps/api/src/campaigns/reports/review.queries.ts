import type { CampaignState, Dimension, ReportCell } from '@soshiki/contracts';
import type { Span } from '@soshiki/statistics';
import { WAITING_CELLS, WAITING_REASONS, WAITING_SPANS } from '../../ledger/review.queries';

/** A figure by which the one in hand is judged; cells only where a rule looks at them. */
export interface JudgingFigure {
  readonly period: string;
  readonly revision: number;
  readonly members: number;
  readonly cells: readonly ReportCell[] | null;
}

/** A revision that waits for a decision, as far as it is judged. */
export interface WaitingRow {
  readonly code: string;
  readonly revisionId: number;
  readonly authorId: number;
  readonly members: number;
  readonly cells: readonly ReportCell[];
  readonly enteredAt: string;
  readonly earlier: readonly JudgingFigure[] | null;
  readonly affiliations: readonly Span[] | null;
  /** Warnings stored with it, by code. */
  readonly reasons: Readonly<Record<string, string>> | null;
}

/** The same with what is shown of it. */
export interface ReviewRow extends WaitingRow {
  readonly name: string;
  readonly industry: string;
  readonly rev: number;
  readonly draftVersion: number | null;
  readonly isCorrection: boolean;
  readonly isLate: boolean;
  readonly source: 'entry' | 'paste' | 'import' | 'lineage' | 'sample';
  readonly reason: string | null;
  readonly enteredBy: string;
  readonly previous: { readonly period: string; readonly members: number } | null;
  readonly inForce: number | null;
  readonly past: Readonly<Record<string, number>> | null;
  readonly events: readonly EventRow[] | null;
}

/** A side of a changed profile: its name and the codes that classify it. */
export type ProfileSide = Readonly<Record<'name' | ClassifyingField, string>>;
export type ClassifyingField = Extract<
  Dimension,
  'kind' | 'industry' | 'industryGroup' | 'prefecture' | 'parent'
>;

export type EventRow = { readonly effectiveOn: string } & (
  | {
      readonly kind: 'merge' | 'split' | 'absorption';
      readonly transfers: readonly {
        readonly from: string;
        readonly to: string;
        readonly members: number;
      }[];
    }
  | { readonly kind: 'affiliated' }
  | { readonly kind: 'changed'; readonly before: ProfileSide; readonly after: ProfileSide }
);

/** A code of a dimension with its name in Japanese and English. */
export type NameRow = readonly [dimension: Dimension, code: string, ja: string, en: string | null];

export interface ReviewAnswer {
  readonly state: CampaignState | null;
  readonly unions: number;
  readonly members: number;
  readonly items: readonly ReviewRow[] | null;
  readonly names: readonly NameRow[] | null;
}

export interface ApprovalAnswer {
  readonly expected: readonly string[] | null;
  readonly items: readonly WaitingRow[] | null;
}

const JUDGED = `'code', w.code, 'revisionId', w.revision_id, 'authorId', w.entered_by,
    'members', w.members, 'cells', ${WAITING_CELLS}, 'enteredAt', w.entered_at, 'earlier', j.figures,
    'affiliations', ${WAITING_SPANS}, 'reasons', ${WAITING_REASONS}`;

/** For a correction the figure before is the one it corrects. */
const PREVIOUS = `
    CASE WHEN w.state = 'approved'
      THEN json_build_object('period', to_char(w.day, 'YYYY-MM'), 'members', w.figure_members)
      WHEN w.previous_period IS NOT NULL
      THEN json_build_object('period', to_char(w.previous_period, 'YYYY-MM'), 'members', w.previous_members)
    END`;

/** The review queue in one row: totals as they are now, and every revision that waits. */
export const REVIEW_QUERY = `
  SELECT (SELECT c.state FROM visible_campaign c JOIN visible_day d ON d.n = 1 AND d.day = c.period) AS state,
    (SELECT count(*)::int FROM visible_state WHERE n = 1) AS unions,
    (SELECT COALESCE(sum(members), 0)::int FROM visible_state WHERE n = 1) AS members,
    (SELECT json_agg(json_build_array(dimension, code, name, name_en)) FROM visible_name) AS names,
    (SELECT json_agg(json_build_object(${JUDGED}, 'name', w.name, 'industry', w.industry,
       'rev', w.rev, 'draftVersion', w.draft_version, 'isCorrection', w.state = 'approved',
       'isLate', w.is_late, 'source', w.source, 'reason', w.reason, 'enteredBy', w.entered_by_name,
       'inForce', w.figure_members, 'past', p.figures, 'events', e.events,
       'previous', ${PREVIOUS}) ORDER BY w.code)
     FROM visible_waiting w
     JOIN visible_judge j ON j.union_id = w.union_id
     LEFT JOIN visible_past p ON p.union_id = w.union_id
     LEFT JOIN visible_event e ON e.union_id = w.union_id) AS items`;

/** The revisions that wait, of the codes in `$15`, and which of the codes are expected at all. */
export const APPROVAL_QUERY = `
  SELECT (SELECT json_agg(r.code) FROM visible_report r WHERE r.code = ANY ($15::text[])) AS expected,
    (SELECT json_agg(json_build_object(${JUDGED}) ORDER BY w.code)
     FROM visible_waiting w JOIN visible_judge j ON j.union_id = w.union_id
     WHERE w.code = ANY ($15::text[])) AS items`;
