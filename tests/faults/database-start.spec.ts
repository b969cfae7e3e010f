import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startOf } from '../../apps/api/src/database/embedded/process-identity';
import { openDatabase, type OpenedDatabase } from '../../apps/api/src/database/open-database';
import { aLedger } from '../support/ledger-rows';

jest.setTimeout(120_000);

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/faults/hold-database.js');
const dataDir = mkdtempSync(join(tmpdir(), 'soshiki 障害-'));
const silent = () => undefined;
const config = { kind: 'embedded', dataDir } as const;

beforeAll(() => {
  const bundler = join(root, 'node_modules/rolldown/bin/cli.mjs');
  const config = join(import.meta.dirname, 'rolldown.config.mjs');
  execFileSync(process.execPath, [bundler, '--config', config], { cwd: root, stdio: 'pipe' });
});

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) {
    child.kill('SIGKILL');
  }
});

afterAll(async () => {
  await (await openDatabase(config, silent)).close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Held {
  readonly child: ChildProcess;
  /** What it said on its way, joined. */
  readonly said: () => string;
  /** Resolves to its exit code. */
  readonly ended: Promise<number | null>;
}

/** A process of its own that opens the database and holds it until it is told to stop, or killed. */
function hold(): Held {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, said: () => said, ended };
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 60_000) {
      throw new Error('it did not happen within a minute');
    }
    await sleep(20);
  }
}

const isOpen = (held: Held) => until(() => held.said().includes('OPEN'));

const postmasterPid = () => {
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
};

/** A process that has ended but whose parent has not looked yet (a zombie) is not alive. */
const isAlive = (pid: number) => startOf(pid) !== '';

const unionsIn = async (database: OpenedDatabase) => {
  const { rows } = await database.pool.query<{ n: number }>(
    'SELECT count(*) AS n FROM member_union',
  );
  return rows[0]?.n;
};

describe('the embedded database', () => {
  it('keeps what was written, in a folder with a space and Japanese in its name', async () => {
    const first = await openDatabase(config, silent);
    expect(first.isNew).toBe(true);
    await aLedger(first.pool);
    await first.close();
    expect(postmasterPid()).toBe(0);
    const second = await openDatabase(config, silent);
    expect(second.isNew).toBe(false);
    expect(second.migrated).toEqual([]);
    expect(await unionsIn(second)).toBe(2);
    await second.close();
  });

  it('stops with its process when that is asked to', async () => {
    const held = hold();
    await isOpen(held);
    const pid = postmasterPid();
    held.child.kill('SIGTERM');
    expect(await held.ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers when its process was killed and the server lives on', async () => {
    const held = hold();
    await isOpen(held);
    const orphan = postmasterPid();
    held.child.kill('SIGKILL');
    await held.ended;
    expect(isAlive(orphan)).toBe(true);
    const database = await openDatabase(config, silent);
    expect(isAlive(orphan)).toBe(false);
    expect(await unionsIn(database)).toBe(2);
    await database.close();
  });

  it('recovers when both were killed', async () => {
    const held = hold();
    await isOpen(held);
    const server = postmasterPid();
    held.child.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    await held.ended;
    const database = await openDatabase(config, silent);
    expect(await unionsIn(database)).toBe(2);
    await database.close();
  });

  it('is not fooled by a pid file whose number another program carries', async () => {
    const pidFile = join(dataDir, 'postgres', 'data', 'postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${dataDir}\n0\n1\n\n127.0.0.1\n\nready\n`);
    const database = await openDatabase(config, silent);
    expect(await unionsIn(database)).toBe(2);
    await database.close();
  });

  it('is not fooled by a lock whose process has ended and whose number is taken again', async () => {
    const lock = { pid: process.pid, startedAt: 'long ago', purpose: 'server' };
    writeFileSync(join(dataDir, 'soshiki.lock'), JSON.stringify(lock));
    const database = await openDatabase(config, silent);
    await database.close();
    expect(existsSync(join(dataDir, 'soshiki.lock'))).toBe(false);
  });

  it('comes back by itself when the server alone is killed, with every acknowledged write', async () => {
    const database = await openDatabase(config, silent);
    await database.pool.query(`INSERT INTO audit_entry (action, subject) VALUES ('try', 'kept')`);
    const killed = postmasterPid();
    process.kill(killed, 'SIGKILL');
    let kept: number | undefined;
    for (let waited = 0; kept === undefined && waited < 30_000; waited += 100) {
      await sleep(100);
      kept = await database.pool
        .query<{ n: number }>(`SELECT count(*) AS n FROM audit_entry WHERE subject = 'kept'`)
        .then(({ rows }) => rows[0]?.n)
        .catch(() => undefined);
    }
    expect(kept).toBe(1);
    expect(postmasterPid()).not.toBe(killed);
    await database.close();
  });

  it('serves one Soshiki at a time, and says so to the second', async () => {
    const held = hold();
    await isOpen(held);
    const second = hold();
    expect(await second.ended).toBe(1);
    expect(second.said().trim().split('\n')).toEqual([
      expect.stringMatching(/別の Soshiki.*already runs on this data folder$/),
    ]);
    expect(isAlive(postmasterPid())).toBe(true);
  });

  it('lets a command join the server that runs', async () => {
    const held = hold();
    await isOpen(held);
    const joined = await openDatabase(config, silent, 'command');
    expect(await unionsIn(joined)).toBe(2);
    await joined.close();
    expect(isAlive(postmasterPid())).toBe(true);
  });

  it('starts for one of two that begin at the same moment', async () => {
    const both = [hold(), hold()];
    await until(() => both.some((held) => held.said().includes('OPEN')));
    const loser = both.find((held) => !held.said().includes('OPEN'));
    expect(await loser?.ended).toBe(1);
  });

  it('tells of a data folder that cannot be made', async () => {
    const blocked = join(dataDir, 'secrets.json', 'inside');
    await expect(openDatabase({ kind: 'embedded', dataDir: blocked }, silent)).rejects.toThrow(
      /書き込めません.*DATA_DIR/,
    );
  });

  it('tells when its passwords were lost or spoilt', async () => {
    const secrets = join(dataDir, 'secrets.json');
    const kept = readFileSync(secrets, 'utf8');
    writeFileSync(secrets, '{}');
    await expect(openDatabase(config, silent)).rejects.toThrow(/secrets.json/);
    writeFileSync(secrets, kept);
    chmodSync(secrets, 0o600);
    await (await openDatabase(config, silent)).close();
  });
});
