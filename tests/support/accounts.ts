import type { Role } from '@soshiki/contracts';
import type { Pool } from 'pg';
import { hashPassword } from '../../apps/api/src/identity/password';

/** An account as a test wants it; what is left out fits the role. */
export interface AccountWish {
  readonly role: Role;
  readonly email?: string;
  readonly password?: string;
  readonly isSample?: boolean;
  readonly scope?: { readonly kind: string; readonly code: string | null };
}

/** Puts an account in the database and answers its id. */
export async function anAccount(owner: Pool, wish: AccountWish): Promise<number> {
  const { role, isSample = false, email = anAddress(role) } = wish;
  const { kind, code } = wish.scope ?? scopeOf(role);
  const hash = wish.password === undefined ? null : await hashPassword(wish.password);
  const { rows } = await owner.query<{ id: number }>(
    `INSERT INTO account (email, name, role, scope_kind, scope_code, password_hash, is_sample)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [email, `${role} の人`, role, kind, code, hash, isSample],
  );
  return rows[0]?.id ?? 0;
}

/** One sample account of each role, without any other sample data. */
export async function sampleAccounts(owner: Pool): Promise<void> {
  for (const role of ['admin', 'approver', 'editor', 'regional', 'reporter', 'viewer'] as const) {
    await anAccount(owner, { role, isSample: true });
  }
}

function anAddress(role: Role): string {
  return `${role}-${Math.random().toString(36).slice(2)}@example.jp`;
}

function scopeOf(role: Role): NonNullable<AccountWish['scope']> {
  if (role === 'regional') {
    return { kind: 'block', code: 'kyushu' };
  }
  return role === 'reporter' ? { kind: 'union', code: '0001' } : { kind: 'federation', code: null };
}
