import { figures, type CorpusFile } from './corpus-file';
import { textFile } from './text-file';

const TABLE = `
組合コード|組合名|組合員数
0018|蓮華計算センター労働組合|640
0019|蛍川デジタル労働組合|115
0026|清流ソフト労働組合|21`;

const HALF_WIDTH = `
組合ｺｰﾄﾞ|組合名|組合員数
0018|蓮華計算ｾﾝﾀｰ労働組合|640
0019|蛍川ﾃﾞｼﾞﾀﾙ労働組合|115
0026|清流ｿﾌﾄ労働組合|21`;

/** Titles such as offices put above a table, so many that the header comes to stand in row `row`. */
function titled(row: number): string {
  const titles = ['加盟組合員数一覧表', '2026年1月末現在', '本部 組織局', '取扱注意'];
  const above = Array.from({ length: row - 1 }, (_, place) => titles[place] ?? '');
  return [...above, TABLE.trim()].join('\n');
}

/** One table in every writing, and with its header in every place. */
export const WRITINGS: readonly CorpusFile[] = [
  figures('utf-8.csv', textFile(TABLE, { lineEnd: '\n' })),
  figures('utf-8-bom.csv', textFile(TABLE, { bom: true })),
  figures('cp932.csv', textFile(TABLE, { encoding: 'cp932' })),
  figures('cp932-half-width-kana.csv', textFile(HALF_WIDTH, { encoding: 'cp932' })),
  figures(
    'cp932-extended-characters.csv',
    textFile(
      `
組合名|組合員数|備考
㈱蓮華計算センター労働組合|640|担当 髙﨑
髙嶺モバイル労働組合|47|№１ Ⅲ期 ①〜③`,
      { encoding: 'cp932' },
    ),
  ),
  figures(
    'utf-16le-bom.txt',
    textFile(TABLE, { encoding: 'utf-16le', bom: true, separator: '\t' }),
  ),
  figures('utf-16be-bom.csv', textFile(TABLE, { encoding: 'utf-16be', bom: true })),
  figures('utf-16le.csv', textFile(TABLE, { encoding: 'utf-16le' })),
  figures('utf-16be.csv', textFile(TABLE, { encoding: 'utf-16be' })),
  figures('euc-jp.csv', textFile(TABLE, { encoding: 'euc-jp' })),
  figures('tabs.tsv', textFile(TABLE, { separator: '\t' })),
  figures('semicolons.csv', textFile(TABLE, { separator: ';' })),
  figures(
    'quoted-line-breaks.csv',
    textFile(`
組合↵コード|組合名|組合員数↵（人）|備考
0018|蓮華計算↵センター労働組合|640|"至急"↵確認, 済
0019|蛍川デジタル労働組合|1,15|
0026|清流ソフト労働組合|21|`),
  ),
  figures('all-in-quotes.csv', textFile(TABLE, { bom: true, isQuoted: true })),
  figures('line-ends-of-old.csv', textFile(TABLE, { encoding: 'cp932', lineEnd: '\r' })),
  figures('separator-told.csv', textFile(`sep=;${TABLE}`, { separator: ';' })),
  figures(
    'empty-cells-all-around.csv',
    textFile(`
||||||
|組合コード|組合名||組合員数||
||||||
|0018|蓮華計算センター労働組合||640||
|0019|蛍川デジタル労働組合||115||
||||||
||||||`),
  ),
  figures(
    'spaces-of-every-kind.csv',
    textFile(
      `
組合コード|組合名|組合員数
\u{a0}0018|蓮華\u{a0}計算センター労働組合|\u{3000}640
0019\u{200b}|蛍川デジタル\u{200b}労働組合|115\u{a0}人
\u{feff}0026|清流ソフト労働組合|2\u{3000}1`,
    ),
  ),
  ...[5, 12, 30].map((row) =>
    figures(`header-in-row-${row}.csv`, textFile(titled(row), { bom: true }), {}),
  ),
  figures('no-header.csv', textFile(TABLE.trim().split('\n').slice(1).join('\n'))),
];
