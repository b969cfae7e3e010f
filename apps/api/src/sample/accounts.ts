import { instant, LEDGER_BEGINS } from './calendar';

/** An account of the sample: nobody's, signed in to by its role, without a password. */
export interface AccountRow {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: 'admin' | 'approver' | 'editor' | 'regional' | 'reporter' | 'viewer';
  readonly scopeKind: 'federation' | 'block' | 'union';
  readonly scopeCode: string | null;
  readonly createdAt: string;
}

/** Ids of the accounts that wrote the history of the sample. */
export const ADMIN = 1;
export const APPROVER = 2;
export const EDITOR = 3;
export const REPORTER = 5;

/** What the accounts are called that approve and that enter, as publications quote them. */
export const APPROVER_NAME = '承認者（サンプル）';
export const EDITOR_NAME = '本部担当（サンプル）';

type Role = AccountRow['role'];

const NAMES: readonly (readonly [id: number, role: Role, name: string])[] = [
  [ADMIN, 'admin', 'システム管理者（サンプル）'],
  [APPROVER, 'approver', APPROVER_NAME],
  [EDITOR, 'editor', EDITOR_NAME],
  [4, 'regional', '九州・沖縄ブロック役員（サンプル）'],
  [REPORTER, 'reporter', '組合報告者（サンプル）'],
  [6, 'viewer', '閲覧者（サンプル）'],
];

/** The six accounts, one for each role. `reporterUnion` is the code of the union whose figures the reporter enters. */
export function sampleAccounts(reporterUnion: string): AccountRow[] {
  const createdAt = instant(LEDGER_BEGINS, 9 * 3600);
  return NAMES.map(([id, role, name]) => {
    const email = `${role}@soshiki.example.jp`;
    return { id, email, name, role, createdAt, ...scopeOf(role, reporterUnion) };
  });
}

function scopeOf(role: Role, union: string): Pick<AccountRow, 'scopeKind' | 'scopeCode'> {
  if (role === 'regional') return { scopeKind: 'block', scopeCode: 'kyushu' };
  if (role === 'reporter') return { scopeKind: 'union', scopeCode: union };
  return { scopeKind: 'federation', scopeCode: null };
}
