/** Old and variant characters and the one each is matched as. Pairs, written old then new. */
const VARIANT_PAIRS =
  '髙高 﨑崎 嵜崎 碕崎 邊辺 邉辺 齋斉 齊斉 斎斉 澤沢 濱浜 濵浜 廣広 國国 槗橋 櫻桜 德徳 瀨瀬 𠮷吉 嶋島 嶌島 眞真 惠恵 榮栄 藏蔵 學学 會会 ' +
  '圓円 條条 龍竜 鐵鉄 聯連 勞労 豐豊 靑青 黑黒 與与 彌弥 壽寿 實実 寶宝 應応 戶戸 曾曽 淸清 淵渕 溫温 禮礼 總総 縣県 舘館 藝芸 號号 關関 ' +
  '靜静 顯顕 驛駅 鹽塩 舊旧 鷗鴎 冨富 峯峰 埜野 萬万 廳庁 醫医 團団 區区 發発 傳伝 對対 當当 變変 邨村 淺浅 瀧滝 遙遥 薗園 籠篭';

const VARIANTS: ReadonlyMap<string, string> = new Map(
  VARIANT_PAIRS.split(' ').map((pair) => {
    const [old = '', present = ''] = Array.from(pair);
    return [old, present];
  }),
);

const VARIATION_SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const DASHES = /[‐‑‒–—―−]/g;
const WAVES = /〜/g;
const KATAKANA = /[\u30A1-\u30F6]/g;
const KATAKANA_TO_HIRAGANA = 0x60;

/** A union's name in the form by which names are matched: one width, one case, no spaces, `㈱` and `(株)` as 株式会社,
 *  old and variant characters as the present ones. For comparing only, never shown.
 *  Source: product brief, "Forgiving in, strict out". */
export function normaliseName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(VARIATION_SELECTORS, '')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(DASHES, '-')
    .replace(WAVES, '~')
    .replaceAll('(株)', '株式会社')
    .replaceAll('(有)', '有限会社');
  return Array.from(plain, (character) => VARIANTS.get(character) ?? character).join('');
}

/** The form by which kana are searched: as `normaliseName`, and katakana as hiragana, so that
 *  `ｴﾇﾃｨﾃｨ`, `エヌティティ` and `えぬてぃてぃ` are one. */
export function kanaKey(kana: string): string {
  return normaliseName(kana).replace(KATAKANA, (character) =>
    String.fromCharCode(character.charCodeAt(0) - KATAKANA_TO_HIRAGANA),
  );
}

/** Whether a name or its kana contains what was typed, in matching form. An empty search finds everything. */
export function isFoundBy(typed: string, names: readonly string[]): boolean {
  const needle = kanaKey(typed);
  return names.some((name) => kanaKey(name).includes(needle));
}
