import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Principal } from '../../apps/api/src/identity/principal';
import { sampleAccounts } from '../support/accounts';
import { startApi, type TestApi } from '../support/api';
import { ImportCalls } from '../support/import-calls';
import { aLedger } from '../support/ledger-rows';
import type { ApplyOrder } from './apply-import';

jest.setTimeout(240_000);

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'dist/faults-apply');
const KILLS = 50;
const UNIONS = 40;
const CELLS = 3 * UNIONS;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let api: TestApi;
let files: ImportCalls;
let principal: Principal;

beforeAll(async () => {
  const bundler = join(root, 'node_modules/rolldown/bin/cli.mjs');
  const config = join(import.meta.dirname, 'rolldown.config.mjs');
  const env = { ...process.env, FAULTS_FOLDER: folder };
  execFileSync(process.execPath, [bundler, '--config', config], { cwd: root, stdio: 'pipe', env });
  api = await startApi();
  await sampleAccounts(api.database.owner);
  await aLedger(api.database.owner);
  await api.database.owner.query(MANY_UNIONS);
  files = new ImportCalls(await api.signedIn('editor'));
  const { rows } = await api.database.owner.query<Pick<Principal, 'accountId' | 'sessionId'>>(
    `SELECT s.account_id AS "accountId", s.id AS "sessionId" FROM account_session s
     JOIN account a ON a.id = s.account_id WHERE a.role = 'editor'`,
  );
  const [session] = rows;
  if (session === undefined) throw new Error('the editor has signed in');
  const scope = { kind: 'federation' } as const;
  principal = { ...session, requestId: randomUUID(), name: '本部', role: 'editor', scope };
});
afterAll(() => api.close());

const MANY_UNIONS = `
WITH added AS (
  INSERT INTO member_union (code, created_by) SELECT (5000 + n)::text, (SELECT min(id) FROM account)
  FROM generate_series(1, ${String(UNIONS)}) n RETURNING id, code, created_by
), named AS (
  INSERT INTO union_profile (union_id, name, kana, kind, industry_code, prefecture_code, valid, recorded_by)
  SELECT id, '組合' || code, 'くみあい', 'council', 'G37', '13', '[2016-01-01,)', created_by FROM added
)
INSERT INTO union_affiliation (union_id, span, recorded_by)
SELECT id, '[2016-01-01,)', created_by FROM added`;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function* chances(start: number): Generator<number> {
  for (let state = start; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

interface Applying {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly until: (word: string) => Promise<void>;
  readonly said: () => string;
  readonly ended: Promise<unknown>;
}

/** A process of the product that waits for an order. */
function startApplying(): Applying {
  const program = join(folder, 'apply-import.js');
  const child = spawn(process.execPath, [program, api.database.urls.runtime], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const until = async (word: string) => {
    for (let waited = 0; !said.includes(word); waited += 1) {
      if (waited > 30_000) throw new Error(`it never said ${word}: ${said}`);
      await sleep(1);
    }
  };
  return { child, until, said: () => said, ended };
}

/** A file that corrects every union, waiting to be applied. The reason marks what it writes. */
async function staged(round: number): Promise<ApplyOrder> {
  const rows = Array.from({ length: UNIONS }, (_, place) =>
    ['01', '02', '13'].map((prefecture) => [5001 + place, prefecture, 10 + place + round]),
  );
  const { id } = await files.read({
    query: 'period=2025-12',
    rows: [['組合コード', '都道府県', '組合員数'], ...rows.flat()],
  });
  const application = { reason: `第${String(round)}回` };
  const request = ['POST', `/api/v1/imports/${id}/apply`, application];
  const requestSha256 = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const whole = { ...application, reasons: [], leaveOut: [], withoutFaulty: false };
  return { principal, id, application: whole, key: `kill-${id}`, requestSha256 };
}

/** What there is of an apply, once the session of the process that was killed has ended. */
async function leftOf({ id, key, application }: ApplyOrder): Promise<unknown> {
  const client = await api.database.owner.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtextextended($1, 0))`, [`import:${id}`]);
    await client.query('SELECT pg_advisory_unlock_all()');
    const { rows } = await client.query<Record<string, unknown>>(LEFT, [
      ...[id, application.reason, `import:${id}`, key],
    ]);
    return rows[0];
  } finally {
    client.release();
  }
}

const LEFT = `
SELECT (SELECT state FROM import_file WHERE id = $1::uuid) AS state,
  (SELECT count(*) FROM report_revision WHERE reason = $2) AS revisions,
  (SELECT count(*) FROM report_cell c JOIN report_revision r ON r.id = c.revision_id WHERE r.reason = $2) AS cells,
  (SELECT count(*) FROM audit_entry WHERE subject = $3 AND action = 'import.apply') AS deeds,
  (SELECT count(*) FROM idempotency_key k WHERE k.key = $4 AND k.answer IS NOT NULL) AS keys,
  (SELECT count(*) FROM import_cell WHERE import_id = $1::uuid) AS staged`;

const NOTHING = { state: 'ready', revisions: 0, cells: 0, deeds: 0, keys: 0, staged: CELLS };
const EVERYTHING = {
  ...{ state: 'applied', revisions: UNIONS, cells: CELLS, deeds: 1, keys: 1, staged: 0 },
};

describe('an apply that is killed', () => {
  it(`leaves all rows or none, ${String(KILLS)} times, and a retry under its key finishes it once (seed ${String(seed)})`, async () => {
    const chance = chances(seed);
    const order = (applying: Applying, what: ApplyOrder) =>
      applying.child.stdin.write(`${JSON.stringify(what)}\n`);

    // The first one lives: so long an apply takes.
    const whole = startApplying();
    const first = await staged(0);
    await whole.until('READY');
    const begun = performance.now();
    order(whole, first);
    await whole.until('DONE');
    const length = performance.now() - begun;
    whole.child.kill('SIGKILL');
    expect(await leftOf(first)).toMatchObject({ state: 'applied', deeds: 1, keys: 1, staged: 0 });

    let killedBefore = 0;
    let next = startApplying();
    for (let round = 1; round <= KILLS; round += 1) {
      const applying = next;
      next = startApplying();
      const what = await staged(round);
      await applying.until('READY');
      order(applying, what);
      await sleep(Number(chance.next().value) * length);
      applying.child.kill('SIGKILL');
      await applying.ended;

      const left = await leftOf(what);
      expect([NOTHING, EVERYTHING]).toContainEqual(left);
      if ((left as typeof NOTHING).state === 'ready') killedBefore += 1;
      const { application, key, id } = what;
      const retry = await files.apply(id, { reason: application.reason }, key);
      expect([retry.status, retry.json]).toMatchObject([200, { state: 'applied' }]);
      expect(await leftOf(what)).toEqual(EVERYTHING);
    }
    next.child.kill('SIGKILL');
    expect(killedBefore).toBeGreaterThan(KILLS / 5);
  });
});
