import { APPROVERS, HEADQUARTERS, type Report, type Role } from '@soshiki/contracts';
import { entryPermission, type EntryPermission } from '@soshiki/statistics';
import type { Principal } from '../../identity/principal';
import type { ReportFacts } from './report-facts';

/** Who asks, and on which day in Japan. */
export interface Reader {
  readonly principal: Pick<Principal, 'role' | 'accountId' | 'scope'>;
  readonly today: string;
}

const among = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/** Whether the reader may enter figures now; undefined when their role enters none. A reporter reads no report but
 *  their own union's. */
export function entryOf(
  { campaign }: Pick<ReportFacts, 'campaign'>,
  { principal: { role }, today }: Reader,
): EntryPermission | undefined {
  const side = among(HEADQUARTERS, role) ? 'hq' : role === 'reporter' ? 'reporter' : undefined;
  return side && entryPermission({ campaign, today, side });
}

/** Whether the newest revision waits for a decision. */
export function isWaiting({ newest }: Pick<ReportFacts, 'newest'>): boolean {
  return newest?.decision === null;
}

/** Whether the reader entered the newest revision. Source: rule 7. */
export function isOwn({ newest }: Pick<ReportFacts, 'newest'>, { principal }: Reader): boolean {
  return newest?.authorId === principal.accountId;
}

/** What the reader may do with the report now, and why not the first thing they would want. */
export function rightsOf(facts: ReportFacts, reader: Reader): Report['allowed'] {
  const { role } = reader.principal;
  const entry = entryOf(facts, reader);
  const isApproved = facts.standing.state === 'approved';
  const isOpen = entry?.allowed === true;
  const isDecidable =
    isWaiting(facts) && facts.campaign.state !== 'locked' && !isOwn(facts, reader);
  return {
    edit: isOpen,
    submit: isOpen && !isApproved,
    correct: isOpen && isApproved,
    approve: isDecidable && among(APPROVERS, role),
    return: isDecidable && among(HEADQUARTERS, role),
    because: reasonAgainst(facts, { entry, reader }),
  };
}

function reasonAgainst(
  facts: ReportFacts,
  { entry, reader }: { readonly entry: EntryPermission | undefined; readonly reader: Reader },
): Report['allowed']['because'] {
  if (entry === undefined) return 'not-allowed';
  if (!entry.allowed) return entry.because;
  const decides = among(APPROVERS, reader.principal.role);
  return decides && isWaiting(facts) && isOwn(facts, reader) ? 'own-figure' : null;
}
