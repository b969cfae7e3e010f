import type { Deed, LedgerTransaction } from '../../ledger/ledger-writer';
import { campaignOf } from '../../ledger/records/campaigns';
import { contentOf, readReport, type ReportFacts, type ReportOf } from './report-facts';

/** A report as it stands, kept from everybody else until the end of the transaction; its campaign and its
 *  union may be read by others, but not changed. @throws DomainError `not-found` as `readReport`. */
export async function heldReport(ledger: LedgerTransaction, of: ReportOf): Promise<ReportFacts> {
  await campaignOf(ledger, of.period, 'shared');
  await ledger.lock(`union:${of.code}`, 'shared');
  await ledger.lock(`report:${of.code}/${of.period}`);
  return readReport(ledger.source, of);
}

/** What was done to a report, with how it stood before and after, for the audit trail. */
export function deedOn(
  verb: string,
  { before, after }: { readonly before: ReportFacts; readonly after: ReportFacts },
): Deed {
  const { union, period } = after;
  return {
    action: `report.${verb}`,
    subject: `report:${union.code}/${period}`,
    before: standingOf(before),
    after: standingOf(after),
  };
}

function standingOf(facts: ReportFacts) {
  const { standing, newest } = facts;
  const { members, cells } = contentOf(facts);
  return {
    revision: newest?.rev ?? 0,
    ...{ state: standing.state, correction: standing.correction, members, cells },
    ...{ reason: newest?.reason ?? null, comment: newest?.comment ?? null },
  };
}
