import type { ContactFields } from '@soshiki/contracts';
import type { LedgerTransaction } from '../ledger-writer';

/** A contact as it is believed now; `until` is the first day on which it no longer holds. */
export interface RecordedContact extends ContactFields {
  readonly id: number;
  readonly from: string;
  readonly until: string | null;
}

/** Those that hold on the day or begin later. */
const CONTACTS = `
SELECT c.id, c.role_name AS "roleName", c.email, c.postal_address AS "postalAddress", c.telephone,
  lower(c.valid) AS "from", upper(c.valid) AS until
FROM union_contact c
WHERE c.union_id = $1 AND upper_inf(c.recorded)
  AND (upper_inf(c.valid) OR upper(c.valid) > $2::date)
ORDER BY c.role_name, lower(c.valid)`;

const INSERT = `
INSERT INTO union_contact (union_id, role_name, email, postal_address, telephone, valid, recorded_by)
VALUES ($1, $2, $3, $4, $5, daterange($6::date, NULL), $7)`;

/** Contacts of a union from a day on, by role. */
export function contactsFrom(
  ledger: LedgerTransaction,
  unionId: number,
  day: string,
): Promise<RecordedContact[]> {
  return ledger.query<RecordedContact & { id: number }>(CONTACTS, [unionId, day]);
}

/** Records how to reach a role from a day on. The database ends what was believed of the role from then. */
export async function insertContact(
  ledger: LedgerTransaction,
  unionId: number,
  { from, ...contact }: ContactFields & { readonly from: string },
): Promise<void> {
  const { roleName, email, postalAddress, telephone } = contact;
  await ledger.query(INSERT, [
    ...[unionId, roleName, email, postalAddress, telephone],
    ...[from, ledger.principal.accountId],
  ]);
}

/** Ends a contact on a day; what lies before it stays. */
export async function endContact(
  ledger: LedgerTransaction,
  { id }: Pick<RecordedContact, 'id'>,
  day: string,
): Promise<void> {
  await ledger.query('SELECT end_union_contact($1, $2, $3)', [id, day, ledger.principal.accountId]);
}
