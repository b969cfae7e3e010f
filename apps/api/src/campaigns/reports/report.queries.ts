import type { CampaignState, ReportCell } from '@soshiki/contracts';

/** A revision as PostgreSQL answers it. Its cells add up to its members. */
export interface RevisionRow {
  readonly id: number;
  readonly rev: number;
  readonly cells: readonly ReportCell[];
  readonly source: 'entry' | 'paste' | 'import' | 'lineage' | 'sample';
  readonly authorId: number | null;
  readonly enteredBy: string | null;
  readonly enteredAt: string;
  readonly reason: string | null;
  readonly warnings: readonly { readonly code: string; readonly reason: string }[];
  readonly decision: 'approved' | 'returned' | null;
  readonly comment: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface DraftRow {
  readonly version: number;
  readonly members: number | null;
  readonly cells: readonly ReportCell[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** Everything one report is made of, as PostgreSQL answers it. */
export interface ReportRow {
  readonly campaign: {
    readonly state: CampaignState;
    readonly opensOn: string;
    readonly dueOn: string;
  } | null;
  readonly union: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly members: number | null;
    readonly figurePeriod: string | null;
    readonly figureRevision: number | null;
  } | null;
  readonly revisions: readonly RevisionRow[] | null;
  readonly draft: DraftRow | null;
  readonly earlier:
    | readonly {
        readonly period: string;
        readonly revision: number;
        readonly cells: readonly ReportCell[];
        readonly isCarried: boolean;
      }[]
    | null;
  readonly affiliations: readonly { readonly from: string; readonly until: string | null }[] | null;
}

/** One report in one row; `campaign` or `union` null when there is none for the reader. */
export const REPORT_QUERY = `
  SELECT
    (SELECT json_build_object('state', c.state, 'opensOn', c.opens_on, 'dueOn', c.due_on)
     FROM visible_campaign c JOIN visible_day d ON d.n = 1 AND d.day = c.period) AS campaign,
    (SELECT json_build_object('id', u.union_id, 'code', u.code, 'name', u.name, 'members', u.whole,
       'figurePeriod', to_char(u.figure_period, 'YYYY-MM'), 'figureRevision', u.rev)
     FROM reported_union u) AS union,
    (SELECT json_agg(json_build_object('id', r.id, 'rev', r.rev, 'cells', r.cells, 'source', r.source,
       'authorId', r.author_id, 'enteredBy', r.entered_by, 'enteredAt', r.entered_at,
       'reason', r.reason, 'warnings', r.warnings, 'decision', r.decision, 'comment', r.comment,
       'decidedBy', r.decided_by, 'decidedAt', r.decided_at) ORDER BY r.rev)
     FROM visible_chain r) AS revisions,
    (SELECT json_build_object('version', d.version, 'members', d.members, 'cells', d.cells,
       'reasons', d.reasons, 'savedAt', d.saved_at, 'savedBy', d.saved_by)
     FROM visible_draft d) AS draft,
    (SELECT json_agg(json_build_object('period', to_char(e.period, 'YYYY-MM'), 'revision', e.rev,
       'cells', e.cells, 'isCarried', e.is_carried) ORDER BY e.period DESC)
     FROM visible_earlier e) AS earlier,
    (SELECT json_agg(json_build_object('from', lower(a.span), 'until', upper(a.span))
       ORDER BY lower(a.span))
     FROM visible_affiliation a) AS affiliations`;
