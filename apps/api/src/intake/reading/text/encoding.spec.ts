import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { Encoding } from '../reading-order';
import { encodingOf } from './encoding';

const folder = mkdtempSync(join(tmpdir(), 'soshiki-encoding-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(bytes: Buffer): Promise<Encoding> {
  const path = join(folder, 'text');
  writeFileSync(path, bytes);
  return encodingOf(path);
}

const HEADER = '組合コード,組合名,組合員数\r\n';
const TEXTS: readonly (readonly [string, string])[] = [
  ['names in kanji', `${HEADER}0001,情報通信労働組合,120\r\n0002,北海道電設労組,85\r\n`],
  ['names in kana', `${HEADER}0001,ひまわりユニオン,120\r\n0002,メディアサービス労組,85\r\n`],
  ['a header alone', HEADER],
  ['old and variant characters', `${HEADER}0001,髙﨑電設労働組合,120\r\n`],
  ['a few signs', 'code,name,members\r\n1,山,2\r\n'],
];

const HALF_WIDTH: readonly (readonly [string, string])[] = [
  [
    'names in half-width kana',
    'ｺｰﾄﾞ,ｸﾐｱｲﾒｲ,ﾆﾝｽﾞｳ\r\n0001,ﾄﾞｺﾓﾛｳﾄﾞｳｸﾐｱｲ,120\r\n0002,ﾒﾃﾞｨｱｻｰﾋﾞｽﾛｳｿ,85\r\n',
  ],
  [
    'half-width kana without sound marks',
    'ｺｰﾄ,ｸﾐｱｲﾒｲ\r\n0001,ﾛｳｿｳﾚﾝ\r\n0002,ﾎｯｶｲﾄｳﾃﾝｾﾂ\r\n0003,ﾔﾏﾉﾃﾕﾆｵﾝ\r\n',
  ],
  ['half-width kana among kanji', `${HEADER}0001,ﾄﾞｺﾓ労働組合,120\r\n0002,ｻｰﾋﾞｽ連合労組,7\r\n`],
];

describe('the encoding of a text', () => {
  it.each(TEXTS)('is found for %s', async (_, text) => {
    expect(await found(Buffer.from(text))).toBe('utf-8');
    expect(await found(Buffer.from(`\uFEFF${text}`))).toBe('utf-8');
    expect(await found(iconv.encode(text, 'cp932'))).toBe('cp932');
    expect(await found(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe('utf-16le');
    expect(await found(Buffer.from(text, 'utf16le'))).toBe('utf-16le');
    expect(await found(Buffer.from(text, 'utf16le').swap16())).toBe('utf-16be');
  });

  it.each(TEXTS.filter(([name]) => !/variant|few/.test(name)))(
    'is told from Shift_JIS when it is EUC-JP, for %s',
    async (_, text) => {
      expect(await found(iconv.encode(text, 'euc-jp'))).toBe('euc-jp');
    },
  );

  it.each(HALF_WIDTH)('is not taken for EUC-JP because of %s', async (_, text) => {
    expect(await found(iconv.encode(text, 'cp932'))).toBe('cp932');
    expect(await found(Buffer.from(text))).toBe('utf-8');
  });

  it('is found in a long file whose first Japanese line comes late', async () => {
    const ascii = '0001,Union,1\r\n'.repeat(30_000);
    expect(await found(iconv.encode(`${ascii}0002,情報労組,5\r\n`, 'cp932'))).toBe('cp932');
    expect(await found(Buffer.from(`${ascii}0002,情報労組,5\r\n`))).toBe('utf-8');
  });
});
