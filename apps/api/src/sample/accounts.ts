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

/** The six accounts, one for each role. `reporterUnion` is the code of the union whose figures the reporter enters. */
export function sampleAccounts(reporterUnion: string): AccountRow[] {
  const createdAt = instant(LEDGER_BEGINS, 9 * 3600);
  const federation = { scopeKind: 'federation', scopeCode: null, createdAt } as const;
  return [
    {
      id: ADMIN,
      email: 'admin@soshiki.example.jp',
      name: 'システム管理者（サンプル）',
      role: 'admin',
      ...federation,
    },
    {
      id: APPROVER,
      email: 'approver@soshiki.example.jp',
      name: APPROVER_NAME,
      role: 'approver',
      ...federation,
    },
    {
      id: EDITOR,
      email: 'editor@soshiki.example.jp',
      name: EDITOR_NAME,
      role: 'editor',
      ...federation,
    },
    {
      id: 4,
      email: 'regional@soshiki.example.jp',
      name: '九州・沖縄ブロック役員（サンプル）',
      role: 'regional',
      scopeKind: 'block',
      scopeCode: 'kyushu',
      createdAt,
    },
    {
      id: REPORTER,
      email: 'reporter@soshiki.example.jp',
      name: '組合報告者（サンプル）',
      role: 'reporter',
      scopeKind: 'union',
      scopeCode: reporterUnion,
      createdAt,
    },
    {
      id: 6,
      email: 'viewer@soshiki.example.jp',
      name: '閲覧者（サンプル）',
      role: 'viewer',
      ...federation,
    },
  ];
}
