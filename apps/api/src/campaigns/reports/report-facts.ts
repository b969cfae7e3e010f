import { parsePeriod, type Period } from '@soshiki/base';
import type { ReportCell } from '@soshiki/contracts';
import {
  plausibilityOf,
  reportState,
  type ApprovedFigure,
  type JudgedReport,
  type PlausibilityCode,
  type ReportStanding,
  type Span,
} from '@soshiki/statistics';
import { DomainError } from '../../http/domain-error';
import { CAMPAIGN_CTE } from '../../ledger/campaigns.queries';
import { oneReportCtes } from '../../ledger/one-report.queries';
import type { ScopedSource } from '../../ledger/scoped-source';
import type { Reading } from '../../ledger/shape';
import { membersIn, type FigureContent } from './entered-figure';
import { REPORT_QUERY, type DraftRow, type ReportRow, type RevisionRow } from './report.queries';

/** No filters; and by workplace, because the block of the headquarters, which nobody asks for here, costs more than the rest. */
export const EVERYTHING: Reading = { filters: {}, basis: 'workplace' };

/** Which report: of whom, for when. */
export interface ReportOf {
  readonly period: Period;
  readonly code: string;
}

type Found<Part> = NonNullable<Part>;

/** A report as it stands: all that is shown of it and decided by. */
export interface ReportFacts {
  readonly period: Period;
  readonly campaign: Found<ReportRow['campaign']>;
  readonly union: Found<ReportRow['union']>;
  readonly revisions: readonly RevisionRow[];
  readonly newest: RevisionRow | undefined;
  readonly draft: DraftRow | null;
  /** Approved figures of earlier periods, newest first. */
  readonly earlier: readonly (ApprovedFigure & { readonly isCarried: boolean })[];
  readonly affiliations: readonly Span[];
  readonly standing: ReportStanding;
  readonly version: string;
}

/** The report as far as the reader may see it, in one round trip.
 *  @throws DomainError `not-found` without such a campaign, or such a union for this reader. */
export async function readReport(source: ScopedSource, of: ReportOf): Promise<ReportFacts> {
  const reach = source.scope.kind;
  const row = await source.ask<ReportRow>({
    days: 'one',
    first: of.period,
    reading: EVERYTHING,
    entries: 'one of directory',
    ctes: [CAMPAIGN_CTE, ...oneReportCtes(reach)],
    select: REPORT_QUERY,
    own: [of.code],
  });
  const { campaign, union } = row;
  if (campaign === null || union === null) throw new DomainError('not-found');
  return factsOf({ ...row, campaign, union }, of.period);
}

type FoundRow = ReportRow & Pick<ReportFacts, 'campaign' | 'union'>;

function factsOf({ campaign, union, draft, ...row }: FoundRow, period: Period): ReportFacts {
  const revisions = row.revisions ?? [];
  const newest = revisions.at(-1);
  return {
    ...{ period, campaign, union, draft, revisions, newest },
    earlier: (row.earlier ?? []).map((figure) => ({
      ...figure,
      period: parsePeriod(figure.period),
      members: membersIn(figure.cells),
    })),
    affiliations: row.affiliations ?? [],
    standing: reportState({ revisions, hasDraft: draft !== null }),
    version: versionOf({ rev: newest?.rev, draft: draft?.version, decision: newest?.decision }),
  };
}

/** The version of a report for `If-Match`, `r2-d3-returned`: its newest revision, the draft on top of it, and what
 *  was decided. Another one whenever any of them is written. */
export function versionOf(parts: {
  readonly rev: number | undefined;
  readonly draft: number | null | undefined;
  readonly decision: 'approved' | 'returned' | null | undefined;
}): string {
  const { rev = 0, decision } = parts;
  return `r${rev}-d${parts.draft ?? 0}-${decision ?? (rev === 0 ? 'none' : 'submitted')}`;
}

/** What the report says now: its draft, else its newest revision. */
export function contentOf({ draft, newest }: Pick<ReportFacts, 'draft' | 'newest'>): FigureContent {
  if (draft !== null) return draft;
  if (newest === undefined) return { members: null, cells: [], reasons: {} };
  return {
    members: membersIn(newest.cells),
    cells: newest.cells,
    reasons: Object.fromEntries(newest.warnings.map(({ code, reason }) => [code, reason])),
  };
}

/** The content as rule 10 judges it. */
export function judgedAs(
  { period, earlier, affiliations }: Pick<ReportFacts, 'period' | 'earlier' | 'affiliations'>,
  { members, cells }: { readonly members: number; readonly cells: readonly ReportCell[] },
): JudgedReport {
  return { period, members, cells, earlier, affiliations };
}

/** What rule 10 finds in the content; nothing while nothing was counted. */
export function oddnessOf(facts: ReportFacts, content: FigureContent): PlausibilityCode[] {
  const { members, cells } = content;
  return members === null ? [] : plausibilityOf(judgedAs(facts, { members, cells }));
}
