/** Old and variant characters and the one each is matched as. Pairs, written old then new. */
const VARIANT_PAIRS =
  '髙高 﨑崎 嵜崎 碕崎 邊辺 邉辺 齋斉 齊斉 斎斉 澤沢 濱浜 濵浜 廣広 國国 槗橋 櫻桜 德徳 瀨瀬 𠮷吉 嶋島 嶌島 眞真 惠恵 榮栄 藏蔵 學学 會会 ' +
  '圓円 條条 龍竜 鐵鉄 聯連 勞労 豐豊 靑青 黑黒 與与 彌弥 壽寿 實実 寶宝 應応 戶戸 曾曽 淸清 淵渕 溫温 禮礼 總総 縣県 舘館 藝芸 號号 關関 ' +
  '靜静 顯顕 驛駅 鹽塩 舊旧 鷗鴎 冨富 峯峰 埜野 萬万 廳庁 醫医 團団 區区 發発 傳伝 對対 當当 變変 邨村 淺浅 瀧滝 遙遥 薗園 籠篭 ' +
  '亞亜 惡悪 壓圧 圍囲 爲為 壹壱 隱隠 營営 衞衛 緣縁 艷艶 奧奥 橫横 歐欧 假仮 價価 畫画 繪絵 壞壊 懷懐 擴拡 殼殻 覺覚 嶽岳 樂楽 卷巻 勸勧 寬寛 歡歓 罐缶 觀観 巖巌 顏顔 歸帰 氣気 龜亀 僞偽 戲戯 犧犠 據拠 擧挙 峽峡 狹狭 鄕郷 曉暁 勳勲 ' +
  '薰薫 徑径 溪渓 經経 繼継 莖茎 輕軽 鷄鶏 儉倹 劍剣 圈圏 檢検 權権 獻献 險険 驗験 嚴厳 效効 恆恒 鑛鉱 礦鉱 黃黄 劑剤 濟済 碎砕 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 釋釈 舍舎 寫写 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 ' +
  '敍叙 獎奨 將将 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 淨浄 疊畳 穰穣 讓譲 釀醸 觸触 囑嘱 寢寝 愼慎 盡尽 粹粋 醉酔 穗穂 隨随 髓髄 樞枢 數数 聲声 攝摂 專専 戰戦 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿 巢巣 爭争 莊荘 裝装 騷騒 增増 ' +
  '臟臓 屬属 續続 墮堕 體体 帶帯 滯滞 臺台 擇択 擔担 膽胆 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 敕勅 鎭鎮 遞逓 轉転 點点 黨党 盜盗 燈灯 鬪闘 獨独 讀読 屆届 繩縄 貳弐 惱悩 腦脳 廢廃 拜拝 賣売 麥麦 拔抜 蠻蛮 祕秘 佛仏 拂払 竝並 倂併 辨弁 ' +
  '辯弁 瓣弁 步歩 飜翻 每毎 滿満 默黙 譯訳 藥薬 豫予 餘余 譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 畧略 兩両 獵猟 綠緑 壘塁 勵励 隸隷 靈霊 齡齢 戀恋 爐炉 樓楼 郞郎 祿禄 錄録 灣湾 產産 內内 槇槙 檜桧 桒桑 晉晋 礒磯 曻昇 夛多 舩船 囯国 ' +
  '刕州 凬風 莵兎 鉃鉄';

const VARIANTS: ReadonlyMap<string, string> = new Map(
  VARIANT_PAIRS.split(' ').map((pair) => {
    const [old = '', present = ''] = Array.from(pair);
    return [old, present];
  }),
);

const VARIATION_SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
/** Characters without width: what is copied from a web page brings them, and nobody sees them. */
const UNSEEN = /\u200B|\u200C|\u200D|\u2060|\uFEFF/g;
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
    .replace(UNSEEN, '')
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
