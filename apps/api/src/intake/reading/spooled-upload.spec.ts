import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spooled } from './spooled-upload';

const system = process.env['TMPDIR'];
const folder = mkdtempSync(join(tmpdir(), 'soshiki-spool-'));
beforeAll(() => {
  process.env['TMPDIR'] = folder;
});
afterAll(() => {
  if (system === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = system;
  rmSync(folder, { recursive: true, force: true });
});

function* brokenOff() {
  yield Buffer.from('組合コード,組合員数\n'.repeat(10_000));
  throw new Error('gone');
}

describe('a file that comes', () => {
  it('is kept as it came, for this account alone, until it is disposed of', async () => {
    const content = Buffer.from('組合コード,組合員数\n9999,1\n');
    const file = await spooled(Readable.from([content]), '../報告.csv');
    expect(file).toMatchObject({ fileName: '報告.csv', format: 'csv', bytes: content.length });
    expect(file.sha256).toEqual(createHash('sha256').update(content).digest());
    expect(readFileSync(file.path)).toEqual(content);
    if (process.platform !== 'win32') expect(statSync(file.path).mode & 0o777).toBe(0o600);
    await file.dispose();
    await file.dispose();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing when it breaks off, is empty or is no table', async () => {
    await expect(spooled(Readable.from(brokenOff()), 'a.csv')).rejects.toThrow('gone');
    await expect(spooled(Readable.from([]), 'a.csv')).rejects.toThrow(/empty/);
    await expect(spooled(Readable.from([Buffer.from('%PDF-1.7')]), 'a.csv')).rejects.toThrow(/PDF/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
