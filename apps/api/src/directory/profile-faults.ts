import type { ContactFields, ProfileFields } from '@soshiki/contracts';
import type { LocatedIssue } from '../http/domain-error';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { invalidCodes, type ProfileCodes } from '../ledger/records/profiles';
import { fault } from './directory-faults';

/** Codes that do not hold on the day, each at its field below `path` (`body`, `body.to.0`). */
export async function codeFaults(
  ledger: LedgerTransaction,
  codes: ProfileCodes,
  { day, path }: { readonly day: string; readonly path: string },
): Promise<LocatedIssue[]> {
  const fields = await invalidCodes(ledger, codes, day);
  return fields.map((field) =>
    fault(
      `${path}.${field}`,
      field === 'parent' ? 'not-a-confederation' : 'unknown-code',
      codes[field],
    ),
  );
}

/** What a profile cannot be as a whole: a confederation within a confederation. Source: rule 1. */
export function wholeFaults(
  { kind, parent }: Pick<ProfileFields, 'kind' | 'parent'>,
  path: string,
): LocatedIssue[] {
  return kind === 'confederation' && parent !== null
    ? [fault(`${path}.parent`, 'confederation-has-parent', parent)]
    : [];
}

/** Roles that are named twice. */
export function roleFaults(contacts: readonly ContactFields[]): LocatedIssue[] {
  const roles = contacts.map(({ roleName }) => roleName);
  return roles.flatMap((role, place) =>
    roles.indexOf(role) < place
      ? [fault(`body.contacts.${place}.roleName`, 'duplicate-role', role)]
      : [],
  );
}
