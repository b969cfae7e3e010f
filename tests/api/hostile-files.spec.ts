import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ImportedFile, Problem } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { watchChildren, type ChildrenWatch } from '../support/children-watch';
import { BOMBS } from '../support/hostile-files/bombs';
import { BROKEN_WORKBOOKS } from '../support/hostile-files/broken-workbooks';
import type { HostileFile } from '../support/hostile-files/hostile-file';
import { TEXTS } from '../support/hostile-files/texts';
import { WRONG_KINDS } from '../support/hostile-files/wrong-kinds';
import type { Answer, HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';

const FILES: readonly HostileFile[] = [...WRONG_KINDS, ...BROKEN_WORKBOOKS, ...BOMBS, ...TEXTS];

/** Files that are sent at once, as many as are read at once. */
const AT_ONCE = 2;
const LONGEST_MS = 20_000;
const MOST_MEMORY = 300;

/** What the ledger holds, and what waits to come in. */
const LEDGER = [
  'report_revision',
  'report_cell',
  'report_draft',
  'directory_change',
  'union_profile',
];
const WAITING = ['import_file', 'import_piece', 'import_cell', 'import_row', 'import_issue'];

interface Outcome {
  readonly answer: Answer;
  readonly took: number;
}

const PATH = '/api/v1/imports';
const outcomes = new Map<string, Outcome>();
const systemFolder = process.env['TMPDIR'];
let spool: string;
let api: TestApi;
let watch: ChildrenWatch;
let before: readonly number[];

jest.setTimeout(180_000);

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  spool = mkdtempSync(join(tmpdir(), 'soshiki-hostile-'));
  process.env['TMPDIR'] = spool;
  const editor = await api.signedIn('editor');
  before = await counted(LEDGER);
  watch = watchChildren();
  const waiting = FILES.values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => sendAll(editor, waiting)));
  watch.stop();
});

afterAll(async () => {
  if (systemFolder === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = systemFolder;
  rmSync(spool, { recursive: true, force: true });
  await api.close();
});

async function sendAll(editor: HttpClient, waiting: Iterable<HostileFile>): Promise<void> {
  for (const { name, fileName = 'figures.xlsx', content } of waiting) {
    const file = { name: fileName, content: content() };
    const start = performance.now();
    const answer = await editor.upload(`${PATH}?kind=figures&period=2026-01`, file);
    outcomes.set(name, { answer, took: performance.now() - start });
    if (answer.status === 201) await editor.delete(`${PATH}/${(answer.json as ImportedFile).id}`);
  }
}

async function counted(tables: readonly string[]): Promise<number[]> {
  const counts = tables.map((table) =>
    api.database.owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`),
  );
  return (await Promise.all(counts)).map(({ rows }) => rows[0]?.count ?? Number.NaN);
}

const outcomeOf = (name: string): Outcome => {
  const outcome = outcomes.get(name);
  if (outcome === undefined) throw new Error(`${name} was not sent`);
  return outcome;
};

describe('a hostile file', () => {
  it('comes in more than a hundred forms, each with a name of its own', () => {
    expect(outcomes.size).toBe(FILES.length);
    expect(FILES.length).toBeGreaterThan(100);
  });

  it.each(FILES)('gets a clear answer in time: $name', ({ name, expected }) => {
    const { answer, took } = outcomeOf(name);
    const { status, codes } = expected;
    expect({ status: answer.status, said: answer.text.slice(0, 500) }).toMatchObject({ status });
    if (codes !== undefined) {
      const { detail = '', issues } = answer.json as Problem;
      expect(codes).toContain(issues?.[0]?.code);
      expect(detail).toMatch(/[ぁ-ん].*。$/);
      expect(answer.text).not.toMatch(/node_modules|\/tmp|Error:|at .*:\d+:\d+/);
    }
    expect(took).toBeLessThan(LONGEST_MS);
  });

  it('never makes the process that reads it grow beyond 300 MB', () => {
    expect(watch.peak()).toBeGreaterThan(process.platform === 'linux' ? 30 : -1);
    expect(watch.peak()).toBeLessThan(MOST_MEMORY);
  });

  it('leaves nothing in the ledger, in staging or on disk', async () => {
    expect(await counted(LEDGER)).toEqual(before);
    expect(await counted(WAITING)).toEqual(WAITING.map(() => 0));
    expect(readdirSync(spool)).toEqual([]);
  });

  it('is kept under a name without folders and without what is not seen', () => {
    const kept = (name: string) => (outcomeOf(name).answer.json as ImportedFile).fileName;
    expect(kept('a name that climbs')).toBe('passwd.csv');
    expect(kept('a name of Windows that climbs')).toBe('evil.csv');
    expect(kept('a name that turns round')).toBe('harmlessvsc.exe.csv');
    expect(kept('a name of 5,000 letters')).toMatch(/^長{251}\.csv$/);
    expect(kept('a name of dots')).toBe('file');
  });

  it('leaves the server as it was', async () => {
    expect((await api.stranger.get('/health/live')).status).toBe(200);
    const content = '組合コード,組合名,組合員数\n9999,ためし労働組合,120\n';
    const editor = await api.signedIn('editor');
    const path = `${PATH}?kind=figures&period=2026-01`;
    const answer = await editor.upload(path, { name: 'honest.csv', content });
    expect(answer.status).toBe(201);
    expect((answer.json as ImportedFile).rows).toMatchObject({ total: 1, unmatched: 1 });
  });
});
