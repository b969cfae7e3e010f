import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api';
import { CORPUS } from '../support/corpus/corpus';
import type { CorpusFile } from '../support/corpus/corpus-file';
import { outcomeOf, type Outcome } from '../support/corpus/outcome';
import { partsOf } from '../support/corpus/zip-file';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';

const FOLDER = join(import.meta.dirname, '../web/fixtures/intake');
const EXPECTED = 'expected.json';

let api: TestApi;
let editor: HttpClient;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  editor = await api.signedIn('editor');
}, 240_000);
afterAll(() => api.close());

const kept = (name: string): Buffer => readFileSync(join(FOLDER, name));

/** What is compared of a file: of a workbook its parts, since how tightly they are packed differs from machine to machine. */
async function contentOf(name: string, bytes: Buffer): Promise<unknown> {
  return name.endsWith('.xlsx') ? partsOf(bytes) : bytes.toString('hex');
}

describe('the corpus', () => {
  it('is what its makers make; to change a file, delete it and run this test', async () => {
    mkdirSync(FOLDER, { recursive: true });
    for (const { name, make } of CORPUS) {
      const made = await make();
      if (!existsSync(join(FOLDER, name))) writeFileSync(join(FOLDER, name), made);
      expect([name, await contentOf(name, kept(name))]).toEqual([
        name,
        await contentOf(name, made),
      ]);
    }
    const names = CORPUS.map(({ name }) => name);
    expect(readdirSync(FOLDER).sort()).toEqual([...names, EXPECTED].sort());
    expect(new Set(names).size).toBeGreaterThanOrEqual(60);
  });

  it('comes to what is expected of it, file by file', async () => {
    const expected = JSON.parse(kept(EXPECTED).toString()) as Record<string, Outcome>;
    const found = new Map<string, Outcome>();
    const waiting = [...CORPUS];
    const handIn = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        found.set(file.name, await outcomeOf(editor, file, kept(file.name)));
      }
    };
    await Promise.all([handIn(), handIn()]); // As many as the server reads at once.
    const outcomes = Object.fromEntries(
      CORPUS.map(({ name }: CorpusFile) => [name, found.get(name)]),
    );
    expect(outcomes).toEqual(expected);
  }, 120_000);
});
