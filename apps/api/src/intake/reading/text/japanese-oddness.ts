/** Kanji of the first level of JIS X 0208, which nearly all text is written with. */
const firstLevel = (): ReadonlySet<string> => {
  const decoder = new TextDecoder('euc-jp');
  const rows = Array.from({ length: 32 }, (_, row) => row + 0xb0);
  const columns = Array.from({ length: 94 }, (_, column) => column + 0xa1);
  const bytes = rows.flatMap((row) => columns.flatMap((column) => [row, column]));
  return new Set(decoder.decode(new Uint8Array(bytes)));
};

const COSTS: readonly (readonly [RegExp, number])[] = [
  [/\uFFFD/g, 10],
  // A sound mark after a letter that has none.
  [/(?<![ｳｶ-ﾄﾊ-ﾎ])ﾞ/g, 2],
  [/(?<![ﾊ-ﾎ])ﾟ/g, 2],
  // Punctuation of half a width, and letters of half a width between kanji.
  [/[｡｢｣､]/g, 1],
  [/(?<=\p{Script=Han})[ｦ-ﾟ]{1,2}(?=\p{Script=Han})/gu, 1],
  [/[\uE000-\uF8FF]/g, 3],
];

/** How unlike Japanese a text is: what no writer would write, for each character that is not ASCII. 0 and more; comparable
 *  only between readings of the same bytes. */
export function oddnessOf(text: string): number {
  const foreign = text.match(/[^\0-\x7F]/gu) ?? [];
  if (foreign.length === 0) return 0;
  const level = firstLevel();
  const rare = foreign.filter((letter) => /\p{Script=Han}/u.test(letter) && !level.has(letter));
  const faults = COSTS.map(([fault, cost]) => (text.match(fault)?.length ?? 0) * cost);
  return faults.reduce((sum, cost) => sum + cost, rare.length) / foreign.length;
}
