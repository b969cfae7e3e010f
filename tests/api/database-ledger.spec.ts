import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aLedger, aRevision, type LedgerRows, PERIOD, sha256 } from '../support/ledger-rows';

let database: TestDatabase;
let ledger: LedgerRows;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = await aLedger(database.pool);
}, 60_000);

afterAll(() => database.close());

/** Runs `work` in a transaction of app_rw that is always undone. */
async function undone(work: (client: PoolClient) => Promise<unknown>): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const draft = (more: { cells: number[]; members?: number; rev?: number }) => ({
  union: ledger.union,
  editor: ledger.editor,
  rev: 2,
  ...more,
});

describe('a report', () => {
  it('is refused when its cells are more than its members, or fewer', async () => {
    for (const members of [11, 13]) {
      await expect(
        undone((client) => aRevision(client, draft({ cells: [7, 5], members }))),
      ).rejects.toMatchObject({ constraint: 'cells_equal_members' });
    }
  });

  it('is refused when it has members and no cell at all', async () => {
    await expect(
      undone((client) => aRevision(client, draft({ cells: [], members: 12 }))),
    ).rejects.toMatchObject({ constraint: 'cells_equal_members' });
  });

  it('takes no further cell once it stands', async () => {
    await expect(
      undone((client) =>
        client.query(
          `INSERT INTO report_cell VALUES (${ledger.revision}, '13', 'male', 'regular', 1)`,
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'cells_equal_members' });
  });

  it('may say zero, without a cell', async () => {
    await undone((client) => aRevision(client, draft({ cells: [] })));
  });

  it('is never negative, and its period is the last day of a month', async () => {
    await expect(
      undone((client) => aRevision(client, draft({ cells: [], members: -1 }))),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(
      database.pool.query(
        `INSERT INTO campaign (period, opens_on, due_on, created_by)
         VALUES ('2025-12-30', '2026-01-05', '2026-01-31', ${ledger.editor})`,
      ),
    ).rejects.toMatchObject({ constraint: 'reference_day_is_last_of_month' });
    await database.pool.query(
      `INSERT INTO campaign (period, opens_on, due_on, created_by)
       VALUES ('2024-02-29', '2024-03-05', '2024-03-31', ${ledger.editor})`,
    );
  });

  it('is corrected by the next revision only, with a reason', async () => {
    await expect(
      undone((client) => aRevision(client, draft({ cells: [1], rev: 3 }))),
    ).rejects.toMatchObject({ constraint: 'revision_follows_its_predecessor' });
    await expect(
      undone((client) => aRevision(client, draft({ cells: [1], rev: 1 }))),
    ).rejects.toMatchObject({ constraint: 'one_revision_follows_another' });
    await expect(
      undone((client) =>
        client.query(
          `INSERT INTO report_revision (union_id, period, rev, members, source, entered_by, digest)
           VALUES (${ledger.union}, '${PERIOD}', 2, 0, 'entry', ${ledger.editor}, sha256(''))`,
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'correction_gives_a_reason' });
  });

  it('of twenty editors at once takes one correction', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        database.pool.query(
          `WITH revision AS (
             INSERT INTO report_revision (union_id, period, rev, members, source, reason, entered_by, digest)
             VALUES (${ledger.union}, '${PERIOD}', 2, ${index + 1}, 'entry', '訂正', ${ledger.editor}, sha256(''))
             RETURNING id, members)
           INSERT INTO report_cell SELECT id, '00', 'unknown', 'unknown', members FROM revision`,
        ),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = attempts.flatMap((a) => (a.status === 'rejected' ? [a.reason as unknown] : []));
    for (const reason of refused) {
      expect(reason).toMatchObject({ constraint: 'one_revision_follows_another' });
    }
  });
});

describe('approval', () => {
  const decide = (client: PoolClient, revision: number, by: { decided: number; entered: number }) =>
    client.query(
      `INSERT INTO review_decision (revision_id, decision, decided_by, entered_by)
       VALUES ($1, 'approved', $2, $3)`,
      [revision, by.decided, by.entered],
    );

  it('is refused to the author of the figure', async () => {
    await expect(
      undone(async (client) => {
        const revision = await aRevision(client, draft({ cells: [3], rev: 3 }));
        await decide(client, revision, { decided: ledger.editor, entered: ledger.editor });
      }),
    ).rejects.toMatchObject({ constraint: 'approval_takes_two' });
  });

  it('is refused to the author also when another author is pretended', async () => {
    await expect(
      undone(async (client) => {
        const revision = await aRevision(client, draft({ cells: [3], rev: 3 }));
        await decide(client, revision, { decided: ledger.editor, entered: ledger.approver });
      }),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('is given once', async () => {
    await expect(
      undone(async (client) => {
        const revision = await aRevision(client, draft({ cells: [3], rev: 3 }));
        await decide(client, revision, { decided: ledger.approver, entered: ledger.editor });
        await decide(client, revision, { decided: ledger.approver, entered: ledger.editor });
      }),
    ).rejects.toMatchObject({ constraint: 'review_decision_pkey' });
  });

  it('is of the newest revision only', async () => {
    await expect(
      undone((client) =>
        decide(client, ledger.revision, { decided: ledger.approver, entered: ledger.editor }),
      ),
    ).rejects.toMatchObject({ constraint: 'decision_is_of_newest_revision' });
  });
});

describe('a publication', () => {
  const publish = async (
    client: PoolClient,
    text: { number: number; canonical?: string; hash?: Buffer; previous?: Buffer | null },
  ) => {
    const canonical = text.canonical ?? `{"number":${text.number}}`;
    await client.query(
      `INSERT INTO publication (number, as_of, rounding, drafted_by)
       VALUES ($1, '${PERIOD}', 'down', ${ledger.editor})`,
      [text.number],
    );
    await client.query(
      `INSERT INTO publication_text (number, known_at, canonical, sha256, previous_sha256)
       VALUES ($1, now(), $2, $3, $4)`,
      [text.number, canonical, text.hash ?? sha256(canonical), text.previous ?? null],
    );
  };
  const approve = (client: PoolClient, number: number, by: number) =>
    client.query(
      `INSERT INTO publication_step (number, step, by_account, drafted_by)
       VALUES (${number}, 'approved', ${by}, ${ledger.editor})`,
    );
  const first = sha256('{"number":1}');

  it('carries the hash of its text and of no other', async () => {
    await expect(
      undone((client) => publish(client, { number: 2, hash: sha256('other'), previous: first })),
    ).rejects.toMatchObject({ constraint: 'hash_is_of_the_text' });
  });

  it('follows one that exists, and no two follow the same', async () => {
    await expect(
      undone((client) => publish(client, { number: 2, previous: sha256('nothing') })),
    ).rejects.toMatchObject({ code: '23503' });
    await expect(undone((client) => publish(client, { number: 2 }))).rejects.toMatchObject({
      constraint: 'chain_does_not_fork',
    });
  });

  it('needs an approval, which its author cannot give', async () => {
    await expect(
      undone((client) => publish(client, { number: 2, previous: first })),
    ).rejects.toMatchObject({ constraint: 'publication_is_approved' });
    await expect(
      undone(async (client) => {
        await publish(client, { number: 2, previous: first });
        await approve(client, 2, ledger.editor);
      }),
    ).rejects.toMatchObject({ constraint: 'approval_takes_two' });
    await undone(async (client) => {
      await publish(client, { number: 2, previous: first });
      await approve(client, 2, ledger.approver);
    });
  });
});
