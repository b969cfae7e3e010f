import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** Numbers of the rows that `aLedger` made. */
export interface LedgerRows {
  readonly editor: number;
  readonly approver: number;
  readonly union: number;
  readonly revision: number;
  readonly publication: number;
}

/** The period of everything that `aLedger` makes, as a reference day. */
export const PERIOD = '2025-12-31';

/** The smallest ledger with a row in every table of history: one union with a profile, an affiliation
 *  and a contact, a campaign, one approved report of 12 persons, one publication, one lineage event that
 *  was cancelled, one audit entry. Written as the role of `pool`. */
export async function aLedger(pool: Pool): Promise<LedgerRows> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await codes(client);
    const editor = await anAccount(client, 'editor');
    const approver = await anAccount(client, 'approver');
    const union = await aUnion(client, '0001', editor);
    await lineage(client, { union, other: await aUnion(client, '0002', editor), editor });
    await client.query(`INSERT INTO campaign (period, opens_on, due_on, created_by)
      VALUES ('${PERIOD}', '2026-01-05', '2026-01-31', ${editor})`);
    await client.query(`INSERT INTO campaign_step (period, state, by_account)
      VALUES ('${PERIOD}', 'open', ${editor})`);
    const revision = await aRevision(client, { union, editor, rev: 1, cells: [7, 5] });
    await client.query(
      `INSERT INTO revision_warning VALUES (${revision}, 'big-change', '新規採用')`,
    );
    await client.query(`INSERT INTO review_decision (revision_id, decision, decided_by, entered_by)
      VALUES (${revision}, 'approved', ${approver}, ${editor})`);
    const publication = await aPublication(client, { editor, approver, revision });
    await client.query(`INSERT INTO audit_entry (action, subject) VALUES ('test', 'ledger')`);
    await client.query('COMMIT');
    return { editor, approver, union, revision, publication };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** A revision of `union` for PERIOD with one cell for each number (prefectures 01, 02 …).
 *  `members` is their sum unless it is given. Returns its id. */
export async function aRevision(
  client: Pool | PoolClient,
  revision: { union: number; editor: number; rev: number; cells: number[]; members?: number },
): Promise<number> {
  const { union, editor, rev, cells } = revision;
  const members = revision.members ?? cells.reduce((sum, cell) => sum + cell, 0);
  const id = await idOf(
    client,
    `INSERT INTO report_revision (union_id, period, rev, members, source, reason, entered_by, digest)
     VALUES (${union}, '${PERIOD}', ${rev}, ${members}, 'entry', ${rev > 1 ? `'訂正'` : 'NULL'},
       ${editor}, sha256('')) RETURNING id`,
  );
  if (cells.length > 0) {
    const rows = cells.map(
      (cell, index) => `(${id}, '0${index + 1}', 'unknown', 'unknown', ${cell})`,
    );
    await client.query(`INSERT INTO report_cell VALUES ${rows.join(', ')}`);
  }
  return id;
}

/** A profile of `union` over `valid`, as the role of `client`. */
export async function aProfile(
  client: Pool | PoolClient,
  profile: { union: number; editor: number; name: string; valid: string },
): Promise<void> {
  await client.query(
    `INSERT INTO union_profile (union_id, name, kana, kind, industry_code, prefecture_code, valid, recorded_by)
     VALUES ($1, $2, 'てすと', 'council', 'G37', '13', $3, $4)`,
    [profile.union, profile.name, profile.valid, profile.editor],
  );
}

/** SHA-256 of a text in UTF-8. */
export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

async function codes(client: PoolClient): Promise<void> {
  await client.query(`
    INSERT INTO prefecture VALUES ('00', 0), ('01', 1), ('02', 2), ('13', 13);
    INSERT INTO prefecture_term (prefecture_code, name_ja, name_en, valid) VALUES ('13', '東京都', 'Tokyo', '[1943-07-01,)');
    INSERT INTO industry VALUES ('G37', 1);
    INSERT INTO industry_term (industry_code, name_ja, name_en, jsic, valid)
      VALUES ('G37', '情報通信', 'Information and communications', '{G37}', '[1991-01-01,)');
    INSERT INTO industry_group VALUES ('info-services', 1);
    INSERT INTO industry_group_term (industry_group_code, name_ja, name_en, valid)
      VALUES ('info-services', '情報サービス', 'Information services', '[1991-01-01,)');
    INSERT INTO block VALUES ('kanto', 1);
    INSERT INTO block_term (block_code, name_ja, name_en, valid) VALUES ('kanto', '関東', 'Kanto', '[1991-01-01,)');
    INSERT INTO block_prefecture (block_code, prefecture_code, valid) VALUES ('kanto', '13', '[1991-01-01,)')`);
}

async function anAccount(client: PoolClient, role: 'editor' | 'approver'): Promise<number> {
  return idOf(
    client,
    `INSERT INTO account (email, name, role, scope_kind)
     VALUES ('${role}@example.jp', '${role}', '${role}', 'federation') RETURNING id`,
  );
}

async function aUnion(client: PoolClient, code: string, editor: number): Promise<number> {
  const union = await idOf(
    client,
    `INSERT INTO member_union (code, created_by) VALUES ('${code}', ${editor}) RETURNING id`,
  );
  await aProfile(client, { union, editor, name: `組合${code}`, valid: '[2016-01-01,)' });
  await client.query(`INSERT INTO union_affiliation (union_id, span, recorded_by)
    VALUES (${union}, '[2016-01-01,)', ${editor})`);
  await client.query(`INSERT INTO union_contact (union_id, role_name, email, valid, recorded_by)
    VALUES (${union}, '書記長', 'shokicho@example.jp', '[2016-01-01,)', ${editor})`);
  return union;
}

async function lineage(
  client: PoolClient,
  { union, other, editor }: { union: number; other: number; editor: number },
): Promise<void> {
  const event = await idOf(
    client,
    `INSERT INTO lineage_event (kind, effective_on, recorded_by)
     VALUES ('merge', '2025-04-01', ${editor}) RETURNING id`,
  );
  await client.query(`INSERT INTO lineage_transfer VALUES (${event}, ${other}, ${union}, 3)`);
  await client.query(`INSERT INTO lineage_cancellation (lineage_event_id, reason, recorded_by)
    VALUES (${event}, '誤記', ${editor})`);
}

async function aPublication(
  client: PoolClient,
  by: { editor: number; approver: number; revision: number },
): Promise<number> {
  await client.query(`INSERT INTO publication (number, as_of, rounding, drafted_by)
    VALUES (1, '${PERIOD}', 'half-up', ${by.editor})`);
  await client.query(`INSERT INTO publication_step (number, step, by_account, drafted_by)
    VALUES (1, 'approved', ${by.approver}, ${by.editor})`);
  await client.query(
    'INSERT INTO publication_text (number, known_at, canonical, sha256) VALUES (1, now(), $1, $2)',
    ['{"number":1}', sha256('{"number":1}')],
  );
  await client.query(`INSERT INTO publication_row VALUES
    (1, '0001', '組合0001', 'G37', '13', 12, '${PERIOD}', ${by.revision}, 1, false)`);
  return 1;
}

async function idOf(client: Pool | PoolClient, insert: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>(insert);
  const [row] = rows;
  if (row === undefined) {
    throw new Error('the insert returned no row');
  }
  return row.id;
}
