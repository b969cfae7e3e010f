import { PREFECTURES, UNALLOCATED } from '@soshiki/base';
import { plainText } from './cell-text';
import { wordReader, wordsOf } from './word-reader';

const NOT_ALLOCATED =
  '未配分 その他 不明 未定 内訳なし 県不明 都道府県不明 未配賦 全国一括 notallocated unallocated unknown';

/** Length of 都, 府, 県 in kana; 道 belongs to the name. */
const SUFFIX_KANA: ReadonlyMap<string, number> = new Map([
  ['都', 1],
  ['府', 1],
  ['県', 2],
]);

/** What says a prefecture in a cell or a header: its name with 都, 府, 県 or without, kana, English. */
export const PREFECTURE_WORDS: ReadonlyMap<string, string> = new Map([
  ...PREFECTURES.flatMap(({ code, ja, en, kana }) =>
    [ja, shortOf(ja), kana, shortKana(ja, kana), en].map(
      (word) => [plainText(word), code] as const,
    ),
  ),
  ...wordsOf(UNALLOCATED, NOT_ALLOCATED),
]);

/** Codes as a cell may have them: `01`, `1`, and with the name behind (`13 東京都`, `13:東京都`). */
const CODES: ReadonlyMap<string, string> = new Map(
  PREFECTURES.flatMap(({ code, ja }) => {
    const numbers = [code, String(Number(code))];
    const names = [ja, shortOf(ja)].flatMap((name) => [name, `:${name}`, `.${name}`, `-${name}`]);
    return ['', ...names].flatMap((name) =>
      numbers.map((number) => [number + name, code] as const),
    );
  }),
);

/** The JIS code of the prefecture a cell says: `13`, `東京都`, `東京`, `とうきょうと`, `ﾄｳｷｮｳ`, `Tokyo`, `13 東京都`; `00` for
 *  未配分 and when it says nothing; `null` when it says something else. */
export const readPrefecture = wordReader(new Map([...PREFECTURE_WORDS, ...CODES]), UNALLOCATED);

function shortOf(name: string): string {
  return SUFFIX_KANA.has(name.slice(-1)) ? name.slice(0, -1) : name;
}

function shortKana(name: string, kana: string): string {
  return kana.slice(0, kana.length - (SUFFIX_KANA.get(name.slice(-1)) ?? 0));
}
