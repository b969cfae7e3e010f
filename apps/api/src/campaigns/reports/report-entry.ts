import { DomainError } from '../../http/domain-error';
import { isCurrent, type SeenVersion } from '../../http/if-match';
import type { SubmittedFigure } from '../../ledger/records/revisions';
import {
  enteredFigure,
  figureOver,
  membersIn,
  type FigureContent,
  type GivenFigure,
} from './entered-figure';
import { personsIn, staleReport } from './report-conflict';
import { judgedAs, oddnessOf, type ReportFacts } from './report-facts';
import { faultsOf, faulty, notNow } from './report-refusals';
import { entryOf, type Reader } from './report-rights';

/** A figure to be entered, by whom, and which version of the report they have seen. */
interface Attempt {
  readonly reader: Reader;
  readonly seen: SeenVersion;
  readonly given: GivenFigure;
}

/** Lets those through who may enter figures now, on what they have seen.
 *  @throws DomainError `not-allowed` for a role that enters none; `refused` when the campaign takes none now; `stale`
 *  with both values when somebody else has written to the report. */
export function requireEntry(facts: ReportFacts, { reader, seen, given }: Attempt): void {
  const entry = entryOf(facts, reader);
  if (entry === undefined) throw new DomainError('not-allowed');
  if (!entry.allowed) throw notNow(entry.because);
  if (!isCurrent(seen, facts.version)) throw staleReport(facts, quoted(given));
}

/** What a draft keeps of the figure given: all of it, and of none that nothing was counted.
 *  @throws DomainError as `enteredFigure`. */
export function draftOf(given: GivenFigure): FigureContent {
  return enteredFigure(given) ?? { members: null, cells: [], reasons: given.reasons };
}

/** The figure given, or what it leaves out the draft, as the next revision of the report.
 *  @throws DomainError `refused` without a figure, for errors of rule 10, for warnings without a reason, and from the
 *  second revision on without one. */
export function nextFigure(
  facts: ReportFacts,
  submission: {
    readonly given: GivenFigure;
    readonly reason?: string | undefined;
    readonly source: 'entry' | 'paste';
  },
): SubmittedFigure {
  const { period, union, draft } = facts;
  const { reason, source } = submission;
  const figure = figureOver(submission.given, draft);
  if (figure === undefined || figure.members === null) throw notNow('nothing-entered');
  const { members, cells, reasons } = figure;
  const odd = oddnessOf(facts, figure);
  const isReasonMissing = facts.newest !== undefined && reason === undefined;
  const faults = faultsOf(judgedAs(facts, { members, cells }), { odd, reasons, isReasonMissing });
  if (faults.length > 0) throw faulty(faults);
  return {
    ...{ unionId: union.id, code: union.code, period, members, cells, source },
    reason: reason ?? null,
    warnings: odd.map((code) => ({ code, reason: reasons[code] ?? '' })),
  };
}

/** What a writer wanted to put in, as a conflict quotes it. */
function quoted({ members, cells }: GivenFigure): string {
  return personsIn(cells === undefined ? (members ?? null) : membersIn(cells));
}
