import { HEADQUARTERS, type Role } from '@soshiki/contracts';
import type { Pool } from 'pg';
import { wrongUsage } from './refusals';

/** An account that a command acts as. */
export interface ActingAccount {
  readonly accountId: number;
  readonly name: string;
  readonly role: Role;
}

interface AccountRow extends ActingAccount {
  readonly email: string;
  readonly isSample: boolean;
}

const ACCOUNTS = `
SELECT id AS "accountId", name, role, email, is_sample AS "isSample" FROM account
WHERE disabled_at IS NULL AND role = ANY ($1) ORDER BY id`;

/** The account of the headquarters with the address. Without one: the only one there is, or with sample data the sample's
 *  editor. Nobody is chosen by chance to have done something.
 *  @throws CommanderError when the address is nobody's, or there is none and more than one to choose from. */
export async function headquartersAccount(
  pool: Pool,
  email: string | undefined,
): Promise<ActingAccount> {
  const { rows } = await pool.query<AccountRow>(ACCOUNTS, [HEADQUARTERS]);
  const wanted = email?.toLowerCase();
  const found =
    wanted === undefined
      ? rows.filter(({ role, isSample }) => rows.length === 1 || (isSample && role === 'editor'))
      : rows.filter((account) => account.email.toLowerCase() === wanted);
  const [account, another] = found;
  if (account !== undefined && another === undefined) return account;
  throw wrongUsage(
    '--as に本部のアカウントを指定してください / --as wants an account of the headquarters',
  );
}
