import { campaigns, type Reminders } from '@soshiki/contracts';
import type { TestApi } from './api';
import type { Answer, HttpClient } from './http-client';

/** The sample's open campaign, due at the end of February 2026. */
const CAMPAIGN = '/api/v1/campaigns/2026-01';

/** Codes of the unions that have not started; the sample gives each a general secretary with an address. */
export async function outstanding(client: HttpClient): Promise<string[]> {
  const { json } = await client.get(`${CAMPAIGN}/reports?state=notStarted`);
  return campaigns.board.response.parse(json).items.map(({ code }) => code);
}

/** The letters of an answer. */
export function lettersOf(answer: Answer): Reminders {
  return campaigns.remind.response.parse(answer.json);
}

/** The log of letters. */
export async function logOf(client: HttpClient): Promise<Reminders> {
  return lettersOf(await client.get(`${CAMPAIGN}/reminders`));
}

/** Gives a union a contact behind the ledger's back. */
export async function addContact(
  api: TestApi,
  contact: { code: string; role: string; email: string | null },
): Promise<void> {
  await api.database.owner.query(
    `INSERT INTO union_contact (union_id, role_name, email, valid, recorded_by)
     SELECT id, $2, $3, daterange('2020-01-01', NULL), 1 FROM member_union WHERE code = $1`,
    [contact.code, contact.role, contact.email],
  );
}
