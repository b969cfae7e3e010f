import type { CampaignState, Dimension } from '@soshiki/contracts';
import type { DraftRow, RevisionRow } from '../reports/report.queries';

/** Cells as one text, `13 male regular 120,…`; null without any. */
export type CellText = string | null;

/** A union of the sheet as PostgreSQL answers it. */
export interface EntryUnion {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly industry: string;
  readonly prefecture: string;
  readonly members: number | null;
  readonly figurePeriod: string | null;
  readonly figureRevision: number | null;
}

/** The newest revision of a union. */
export interface NewestRow extends Omit<RevisionRow, 'cells' | 'warnings'> {
  readonly unionId: number;
  readonly cells: CellText;
  readonly warnings: RevisionRow['warnings'] | null;
}

/** An earlier approved figure, newest first. */
export type JudgingRow = readonly [
  unionId: number,
  period: string,
  revision: number,
  isCarried: boolean,
  cells: CellText,
];

/** Every list of one part, each row with the number of its union in front. */
export interface EntryAnswer {
  readonly campaign: {
    readonly state: CampaignState;
    readonly opensOn: string;
    readonly dueOn: string;
  } | null;
  readonly unions: readonly EntryUnion[] | null;
  /** Whether each revision for the day was approved, returned, or neither. */
  readonly revisions:
    readonly (readonly [unionId: number, rev: number, decision: RevisionRow['decision']])[] | null;
  readonly newest: readonly NewestRow[] | null;
  readonly drafts: readonly (DraftRow & { readonly unionId: number })[] | null;
  readonly earlier: readonly JudgingRow[] | null;
  readonly affiliations:
    readonly (readonly [unionId: number, from: string, until: string | null])[] | null;
  readonly formerNames: readonly (readonly [unionId: number, name: string])[] | null;
  readonly names: readonly (readonly [Dimension, string, string])[] | null;
}

/** Dimensions whose codes the sheet names. */
export const ENTRY_NAMES = ['industry', 'prefecture'] as const satisfies readonly Dimension[];

/** Many reports in one row, part by part: what belongs to a union is put together again by its number. */
export const ENTRY_QUERY = `
  SELECT
    (SELECT json_build_object('state', c.state, 'opensOn', c.opens_on, 'dueOn', c.due_on)
     FROM visible_campaign c JOIN visible_day d ON d.n = 1 AND d.day = c.period) AS campaign,
    (SELECT json_agg(json_build_object('id', u.union_id, 'code', u.code, 'name', u.name, 'kana', u.kana,
       'shortName', u.short_name, 'kind', u.kind, 'industry', u.industry, 'prefecture', u.headquarters,
       'members', u.whole, 'figurePeriod', to_char(u.figure_period, 'YYYY-MM'), 'figureRevision', u.rev)
       ORDER BY u.code)
     FROM entered_union u) AS unions,
    (SELECT json_agg(json_build_array(r.union_id, r.rev, r.decision)) FROM entered_revision r) AS revisions,
    (SELECT json_agg(json_build_object('unionId', r.union_id, 'id', r.id, 'rev', r.rev,
       'cells', r.cells, 'source', r.source, 'authorId', r.entered_by, 'enteredBy', r.entered_by_name,
       'enteredAt', r.entered_at, 'reason', r.reason, 'warnings', r.warnings, 'decision', r.decision,
       'comment', r.comment, 'decidedBy', r.decided_by_name, 'decidedAt', r.decided_at))
     FROM entered_newest r) AS newest,
    (SELECT json_agg(json_build_object('unionId', d.union_id, 'version', d.version,
       'members', d.members, 'cells', d.cells, 'reasons', d.reasons, 'savedAt', d.saved_at,
       'savedBy', d.saved_by))
     FROM entered_draft d) AS drafts,
    (SELECT json_agg(json_build_array(j.union_id, to_char(j.period, 'YYYY-MM'), j.rev, j.is_carried,
       j.cells) ORDER BY j.union_id, j.n)
     FROM entered_judge j) AS earlier,
    (SELECT json_agg(json_build_array(a.union_id, lower(a.span), upper(a.span))
       ORDER BY a.union_id, lower(a.span))
     FROM entered_affiliation a) AS affiliations,
    (SELECT json_agg(json_build_array(f.union_id, f.name) ORDER BY f.union_id, f.until DESC, f.name)
     FROM visible_former_name f JOIN entered_union u ON u.union_id = f.union_id) AS "formerNames",
    (SELECT json_agg(json_build_array(dimension, code, name)) FROM visible_name) AS names`;
