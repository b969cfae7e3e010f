import { tokyoDay } from '@soshiki/base';
import type { Report, ReportWarning } from '@soshiki/contracts';
import { changeRate, PLAUSIBILITY_SEVERITY, plausibilityText } from '@soshiki/statistics';
import { utc } from '../../directory/union-figures';
import { isRegion } from '../../ledger/shape';
import { membersIn, type FigureContent } from './entered-figure';
import { contentOf, judgedAs, oddnessOf, type ReportFacts } from './report-facts';
import { rightsOf, type Reader } from './report-rights';
import type { RevisionRow } from './report.queries';

/** A report with the version that `If-Match` names. */
export interface ReadReport {
  readonly report: Report;
  readonly version: string;
}

/** The report as somebody may read it who may see its union. A version counts revisions, so a region, which writes to none,
 *  is not told it. Source: rule 11. */
export function readBy(facts: ReportFacts, reader: Reader): ReadReport {
  return isRegion(reader.principal.scope.kind)
    ? { report: reportForRegion(facts, reader), version: 'region' }
    : { report: reportOf(facts, reader), version: facts.version };
}

type Earlier = ReportFacts['earlier'][number];

/** The report as it is answered to somebody who sees every cell of it. Only those who take part in the
 *  collection are told who did what. Unit: persons. */
function reportOf(facts: ReportFacts, reader: Reader): Report {
  const isTold = reader.principal.role !== 'viewer';
  const shown = isTold ? facts : { ...facts, draft: null };
  const { draft } = shown;
  return {
    ...outlineOf(shown, reader),
    correction: facts.standing.correction,
    revision: facts.newest?.rev ?? 0,
    warnings: warningsOf(facts, contentOf(shown)),
    draft: draft && { savedAt: utc(draft.savedAt), savedBy: draft.savedBy },
    revisions: facts.revisions.map((row) => revisionOf(row, { facts, isTold })),
    affiliations: facts.affiliations.map(({ from, until }) => ({ from, to: until })),
    earlier: facts.earlier.map(figureOf),
  };
}

/** The report as a region is told of it: members of its own cells, how far it has come, and nothing else: a
 *  correction, a warning or a remark may be about another region. Source: rule 11. */
function reportForRegion(facts: ReportFacts, reader: Reader): Report {
  return {
    ...outlineOf({ ...facts, draft: null }, reader),
    ...{ correction: null, revision: facts.newest === undefined ? 0 : 1 },
    ...{ warnings: [], draft: null, revisions: [], affiliations: [], earlier: [] },
  };
}

function outlineOf(facts: ReportFacts, reader: Reader) {
  const { period, union, campaign, standing } = facts;
  const { members, cells } = contentOf(facts);
  const previous = facts.earlier.find(({ isCarried }) => isCarried);
  const isCompared = members !== null && previous !== undefined;
  return {
    period,
    union: { code: union.code, name: union.name },
    campaign,
    state: standing.state,
    isLate: isLate(facts),
    members,
    cells: [...cells],
    previous: previous === undefined ? null : previousOf(previous),
    change: isCompared ? members - previous.members : null,
    changeRate: isCompared ? changeRate(previous.members, members) : null,
    figure: inForceOf(facts),
    allowed: rightsOf(facts, reader),
  };
}

function inForceOf({ period, union }: ReportFacts): Report['figure'] {
  const { members, figurePeriod, figureRevision } = union;
  if (members === null || figurePeriod === null) return null;
  const carriedForward = figurePeriod !== period;
  return { members, period: figurePeriod, revision: figureRevision, carriedForward };
}

function previousOf({ period, members, cells }: Earlier) {
  return { period, members, cells: [...cells] };
}

function figureOf(figure: Earlier) {
  return { ...previousOf(figure), revision: figure.revision };
}

/** Whether the figure that was approved first, or while there is none the newest, came after the due day. */
function isLate({ revisions, newest, campaign }: ReportFacts): boolean {
  const first = revisions.find(({ decision }) => decision === 'approved') ?? newest;
  return first !== undefined && cameLate(first, campaign);
}

function cameLate({ enteredAt }: RevisionRow, { dueOn }: ReportFacts['campaign']): boolean {
  return tokyoDay(new Date(enteredAt)) > dueOn;
}

/** What rule 10 says of the content, each with the reason that was given for it. */
function warningsOf(facts: ReportFacts, content: FigureContent): ReportWarning[] {
  const { members, cells, reasons } = content;
  if (members === null) return [];
  const judged = judgedAs(facts, { members, cells });
  return oddnessOf(facts, content).map((code) => ({
    code,
    severity: PLAUSIBILITY_SEVERITY[code],
    message: plausibilityText(code, judged),
    reason: reasons[code] ?? null,
  }));
}

function revisionOf(
  row: RevisionRow,
  { facts, isTold }: { readonly facts: ReportFacts; readonly isTold: boolean },
): Report['revisions'][number] {
  return {
    rev: row.rev,
    members: membersIn(row.cells),
    cells: [...row.cells],
    source: row.source,
    reason: row.reason,
    enteredBy: isTold ? row.enteredBy : null,
    enteredAt: utc(row.enteredAt),
    isLate: cameLate(row, facts.campaign),
    warnings: [...row.warnings],
    decision: row.decision,
    comment: row.comment,
    decidedBy: isTold ? row.decidedBy : null,
    decidedAt: utc(row.decidedAt),
  };
}
