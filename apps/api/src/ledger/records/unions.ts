import { DomainError } from '../../http/domain-error';
import { unionVersion } from '../directory-changes.queries';
import type { LedgerTransaction } from '../ledger-writer';

/** A union as a write names it. */
export interface RecordedUnion {
  readonly id: number;
  readonly code: string;
}

/** Who wrote to a union last. */
export interface LastWrite {
  readonly version: string;
  readonly by: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string | null;
}

/** One that was undone altogether is believed in nowhere, and found no more. */
const FIND = `
SELECT u.id, u.code FROM member_union u
WHERE u.code = $1
  AND EXISTS (SELECT FROM union_profile f WHERE f.union_id = u.id AND upper_inf(f.recorded))`;

const HIGHEST_CODE = 'SELECT COALESCE(max(code::int), 0) AS highest FROM member_union';
const INSERT = 'INSERT INTO member_union (code, created_by) VALUES ($1, $2) RETURNING id, code';

const LAST_WRITE = `
SELECT ${unionVersion('u.id')} AS version, last.by, last.at
FROM member_union u
LEFT JOIN LATERAL (
  SELECT a.name AS by, to_char(c.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
  FROM directory_change_union t
  JOIN directory_change c ON c.id = t.change_id
  JOIN account a ON a.id = c.recorded_by
  WHERE t.union_id = u.id ORDER BY c.id DESC LIMIT 1
) last ON true
WHERE u.id = $1`;

const LONGEST_CODE = 999_999;

/** Keeps everybody else from writing to the unions, and from changing what others refer to, until the end of the
 *  transaction. Codes are taken in the order of their text, whatever they are taken for. */
export async function lockUnions(
  ledger: LedgerTransaction,
  {
    written,
    referred = [],
  }: { readonly written: readonly string[]; readonly referred?: readonly string[] },
): Promise<void> {
  for (const code of [...new Set([...written, ...referred])].sort()) {
    await ledger.lock(`union:${code}`, written.includes(code) ? 'exclusive' : 'shared');
  }
}

/** The union of a code. @throws DomainError `not-found` when the directory has none. */
export async function unionOf(ledger: LedgerTransaction, code: string): Promise<RecordedUnion> {
  const [union] = await ledger.query<RecordedUnion & { id: number }>(FIND, [code]);
  if (union === undefined) throw new DomainError('not-found');
  return union;
}

/** Puts a union into the directory, without a code under the next free one. Nobody else gets a code meanwhile.
 *  Take it before locks on unions. */
export async function lockCodes(ledger: LedgerTransaction): Promise<void> {
  await ledger.lock('union-codes');
}

/** Gives a union its identity: the code wanted, else one more than the highest there is. `lockCodes` comes before.
 *  @throws the violation of `member_union_code_key` for a code that is taken; DomainError `refused` when none is left. */
export async function insertUnion(
  ledger: LedgerTransaction,
  wanted: string | undefined,
): Promise<RecordedUnion> {
  const code = wanted ?? (await nextCode(ledger));
  const [union] = await ledger.query<RecordedUnion & { id: number }>(INSERT, [
    code,
    ledger.principal.accountId,
  ]);
  if (union === undefined) throw new Error('an inserted union has an id');
  return union;
}

async function nextCode(ledger: LedgerTransaction): Promise<string> {
  const [row] = await ledger.query<{ highest: number }>(HIGHEST_CODE);
  const next = (row?.highest ?? 0) + 1;
  if (next > LONGEST_CODE) {
    throw new DomainError('refused', {
      detail: {
        ja: '次のコードを決められません。コードを指定してください。',
        en: 'There is no next code left. Give one yourself.',
      },
    });
  }
  return String(next).padStart(4, '0');
}

/** What a union's version is now, and who made it so. */
export async function lastWriteTo(
  ledger: LedgerTransaction,
  { id }: RecordedUnion,
): Promise<LastWrite> {
  const [last] = await ledger.query<LastWrite & { version: string }>(LAST_WRITE, [id]);
  if (last === undefined) throw new Error('a union has a version');
  return last;
}
