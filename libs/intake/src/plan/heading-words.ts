import type { Employment, Gender, Period } from '@soshiki/base';
import { plainText } from '../values/cell-text';
import { NOT_ANSWERED } from '../values/not-answered';
import { EMPLOYMENT_WORDS } from '../values/read-employment';
import { GENDER_WORDS } from '../values/read-gender';
import { readPeriodCell } from '../values/read-period-cell';
import { PREFECTURE_WORDS, readPrefecture } from '../values/read-prefecture';

/** What the words of a header say of the numbers below it. */
export interface HeadingWords {
  readonly isTotal: boolean;
  readonly isOther: boolean;
  readonly period: Period | null;
  readonly prefecture: string | null;
  readonly gender: Gender | null;
  readonly employment: Employment | null;
}

const TOTALS =
  '合計 計 小計 総計 総合計 総数 全国計 全国合計 全国 男女計 男女合計 総人数 総組合員数 total subtotal sum grandtotal';
const MEMBERS =
  '組合員数 組織人員 人員数 人員 人数 員数 会員数 組合員 加入者数 者数 者 人 名 members headcount';
const FILLERS =
  '内訳 性別 男女別 雇用形態別 雇用形態 都道府県別 都道府県 勤務地別 勤務地 地域別 調査期 別 末 現在 時点 の';

/** What words stand for; one that only fills says nothing. */
const WORDS: ReadonlyMap<string, Partial<HeadingWords>> = new Map<string, Partial<HeadingWords>>([
  ...meaning(MEMBERS.split(' '), {}),
  ...meaning(FILLERS.split(' '), {}),
  ...[...GENDER_WORDS].map(([word, gender]) => [word, { gender }] as const),
  ...[...EMPLOYMENT_WORDS].map(([word, employment]) => [word, { employment }] as const),
  ...[...PREFECTURE_WORDS].map(([word, prefecture]) => [word, { prefecture }] as const),
  ...meaning(NOT_ANSWERED.split(' '), { isOther: true }),
  ...meaning(TOTALS.split(' '), { isTotal: true }),
]);

const LONGEST_WORD = Math.max(...[...WORDS.keys()].map((word) => word.length));
const SHORTEST_PERIOD = 4;

/** At most what may be a period at the beginning: its end is tried from there backwards. */
const PERIOD_BEGINS =
  /^\(?(?:(?:明治|大正|昭和|平成|令和|[mtshr])\.?(?:元|\d{1,2})|\d{4})(?:年|[-/.])\d{1,2}(?:月|[-/.])?(?:\d{1,2}日?)?(?:末日?|分|期)?(?:現在|時点)?\)?|^\d{8}|^\d{6}|^[a-z]{3,9}[.,-]*\d{4}/;
const NUMBER_BEGINS = /^\d{1,2}[:.-]?/;
const BETWEEN = /^[・/_:\-、,()[\]【】<>〈〉「」|.&=＝]+/;

/** The words of a header read one after the other, or `null` when something in it is none of them or two
 *  of a sort (`男・女`). A header of nothing but
 *  `組合員数` says nothing more of its numbers; one without any word of weight (`内訳`) is `null`. */
export function readWords(plain: string): HeadingWords | null {
  const said: Partial<HeadingWords>[] = [];
  let rest = plain.replace(BETWEEN, '');
  while (rest !== '') {
    const next = nextWord(rest);
    if (next === null) return null;
    said.push(next[1]);
    rest = rest.slice(next[0].length).replace(BETWEEN, '');
  }
  const keys = said.flatMap((meant) => Object.keys(meant));
  return keys.length > 0 && new Set(keys).size === keys.length ? togetherOf(said) : null;
}

/** A word at the beginning of a text, and what it means. */
type FoundWord = readonly [string, Partial<HeadingWords>];

function nextWord(text: string): FoundWord | null {
  return periodAt(text) ?? wordAt(text) ?? numberedAt(text);
}

function togetherOf(said: readonly Partial<HeadingWords>[]): HeadingWords {
  const nothing = { isTotal: false, isOther: false, period: null, prefecture: null };
  return said.reduce<HeadingWords>((whole, part) => ({ ...whole, ...part }), {
    ...nothing,
    gender: null,
    employment: null,
  });
}

function wordAt(text: string): FoundWord | null {
  for (let length = Math.min(LONGEST_WORD, text.length); length > 0; length -= 1) {
    const word = text.slice(0, length);
    const meant = WORDS.get(word);
    if (meant !== undefined) return [word, meant];
  }
  return null;
}

/** A prefecture with its code before it: `13東京都`. */
function numberedAt(text: string): FoundWord | null {
  const number = NUMBER_BEGINS.exec(text)?.[0];
  const found = number === undefined ? null : wordAt(text.slice(number.length));
  if (number === undefined || found === null) return null;
  const [word, { prefecture }] = found;
  const isItsCode = prefecture !== undefined && readPrefecture(number + word) === prefecture;
  return isItsCode ? [number + word, { prefecture }] : null;
}

function periodAt(text: string): FoundWord | null {
  const longest = PERIOD_BEGINS.exec(text)?.[0].length ?? 0;
  for (let length = longest; length >= SHORTEST_PERIOD; length -= 1) {
    const word = text.slice(0, length);
    const period = /[-/.(]$/.test(word) ? null : readPeriodCell(word);
    if (period !== null) return [word, { period }];
  }
  return null;
}

function meaning(
  words: readonly string[],
  meant: Partial<HeadingWords>,
): (readonly [string, Partial<HeadingWords>])[] {
  return words.map((word) => [plainText(word), meant] as const);
}
