import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { codingFor, encoded } from './content-coding';

const json = { mediaType: 'application/json; charset=utf-8', bytes: 5000 };

describe('the coding of a body', () => {
  it.each([
    [undefined, undefined],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0', undefined],
    ['identity', undefined],
  ])('for %j is %s', (accepted, coding) => {
    expect(codingFor(accepted, json)).toBe(coding);
  });

  it('is none for what is small or compressed already', () => {
    expect(codingFor('br', { ...json, bytes: 900 })).toBeUndefined();
    expect(codingFor('br', { mediaType: 'font/woff2', bytes: 90_000 })).toBeUndefined();
    expect(codingFor('br', { mediaType: 'image/png', bytes: 90_000 })).toBeUndefined();
  });

  it('can be undone', async () => {
    const body = Buffer.from('組織人員：229組合 '.repeat(200));
    expect(brotliDecompressSync(await encoded(body, 'br'))).toEqual(body);
    expect(gunzipSync(await encoded(body, 'gzip'))).toEqual(body);
  });

  it('takes more trouble over what is compressed once for all', async () => {
    const program = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'));
    const texts = program.map((name) => readFileSync(join(import.meta.dirname, name)));
    const body = Buffer.concat(texts);
    const thorough = await encoded(body, 'br', { isThorough: true });
    expect(brotliDecompressSync(thorough)).toEqual(body);
    expect(thorough.byteLength).toBeLessThan((await encoded(body, 'br')).byteLength * 0.95);
  });
});
