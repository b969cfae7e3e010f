import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMonths, parsePeriod, PREFECTURES, type Period } from '@soshiki/base';
import { importedFile, type CampaignBoard, type ImportedFile } from '@soshiki/contracts';
import { HttpClient, type Answer } from '../support/http-client';
import { plainCopy } from './plain-copy';
import { startProduct } from './running-product';

/** Reading and applying may cost so many times a plain COPY of the same rows. */
const ALLOWED_RATIO = 4;
/** Of the API and its reader together. Unit: MB. */
const ALLOWED_MEMORY = 500;
const CELLS = 1_000_000;
const COPY_ROUNDS = 2;

const GENDERS = ['男', '女', '未回答'];
const EMPLOYMENTS = ['正規', '非正規', '未回答'];
const FIRST = parsePeriod('2026-02');
/** 432 cells of 227 unions and more: so many months are enough for a million. */
const MONTHS = 11;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'soshiki-bench-'));
  chmodSync(folder, 0o711); // PostgreSQL runs as another account, and must get in.
  try {
    process.exitCode = (await measured(folder)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(folder: string): Promise<boolean> {
  const dataDir = join(folder, 'ledger');
  // Filling with the sample takes memory that is not the import's.
  await (await startProduct(dataDir)).stop();
  const product = await startProduct(dataDir);
  try {
    const { preview, apply } = await imported(product.url);
    const memory = product.peakMemory();
    const copy = await plainCopy(folder, COPY_ROUNDS);
    const ratio = (preview + apply) / copy;
    console.log(
      `a million cells by CSV              preview ${seconds(preview)}, apply ${seconds(apply)}, COPY ${seconds(copy)}, ratio ${ratio.toFixed(2)}, memory ${memory.toFixed(0)} MB`,
    );
    return ratio <= ALLOWED_RATIO && memory < ALLOWED_MEMORY;
  } finally {
    await product.stop();
  }
}

async function imported(url: string): Promise<{ preview: number; apply: number }> {
  const editor = new HttpClient(url);
  await editor.post('/api/v1/session/sample', { role: 'editor' });
  const periods = Array.from({ length: MONTHS }, (_, month) => addMonths(FIRST, month));
  for (const period of periods) {
    const dates = { period, opensOn: '2026-01-10', dueOn: '2027-03-31' };
    expectStatus(await editor.post('/api/v1/campaigns', dates), 201);
  }
  const content = figuresOf(periods, await codesIn(editor));
  const path = '/api/v1/imports?kind=figures';
  const start = performance.now();
  const file = fileIn(await editor.upload(path, { name: 'million.csv', content }), 201);
  const preview = performance.now() - start;
  expectRows(file);
  const application = { warningReason: '計測のため', reason: '計測のため' };
  const answer = await editor.post(`/api/v1/imports/${file.id}/apply`, application);
  const applied = fileIn(answer, 200);
  if (applied.state !== 'applied') throw new Error('the import was not applied');
  return { preview, apply: performance.now() - start - preview };
}

async function codesIn(editor: HttpClient): Promise<string[]> {
  const answer = await editor.get(`/api/v1/campaigns/${FIRST}/reports`);
  return (answer.json as CampaignBoard).items.map(({ code }) => code);
}

/** A million rows as our own export writes them, one for each cell. */
function figuresOf(periods: readonly Period[], codes: readonly string[]): string {
  const rows = ['調査期,組合コード,都道府県コード,性別,雇用形態,組合員数'];
  for (const period of periods)
    for (const code of codes)
      for (const { code: prefecture } of PREFECTURES)
        for (const gender of GENDERS)
          for (const employment of EMPLOYMENTS)
            if (rows.length <= CELLS)
              rows.push(
                [period, code, prefecture, gender, employment, (rows.length % 97) + 1].join(','),
              );
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}

function expectRows({ rows, issues }: ImportedFile): void {
  if (rows.total !== CELLS || rows.new !== CELLS)
    throw new Error(JSON.stringify({ rows, issues: issues.slice(0, 5) }));
}

function fileIn(answer: Answer, status: number): ImportedFile {
  expectStatus(answer, status);
  return importedFile.parse(answer.json);
}

function expectStatus({ status, text }: Answer, expected: number): void {
  if (status !== expected) throw new Error(`${status}: ${text.slice(0, 2000)}`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

await main();
