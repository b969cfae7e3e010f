import { plainText } from './cell-text';

/** How far a row of sums reaches: a label (情報通信計) and 小計 sum up one group, 計 and 合計 more, 総計 all. */
const TOTAL_RANKS = { group: 10, 計: 20, 合計: 30, 総計: 40 } as const;

/** A row of sums by its words. `label` is whose sum it is, empty for all. */
export interface TotalWords {
  readonly rank: number;
  readonly label: string;
}

const RANK_OF_WORD: ReadonlyMap<string, number> = new Map([
  ...ranked('小計 subtotal 中計', TOTAL_RANKS.group),
  ...ranked('計 人数計 組合員数計', TOTAL_RANKS.計),
  ...ranked('合計 total 合計人数 男女計 累計', TOTAL_RANKS.合計),
  ...ranked(
    '総計 総合計 総数 全国計 全国合計 全体 全体計 加盟組合計 全組合計 grandtotal',
    TOTAL_RANKS.総計,
  ),
]);

const MAY_BE = /計|総数|全体|total/i;
const BEHIND = /[(（[【].*$|\d+(?:組合|単組|件)$/;
const AROUND = /^[([【「〔<《*＊・]+|[)\]】」〕>》*＊・:]+$/g;
const ENDING = /^(.+?)[-:・_]?(?:小計|合計|総計|計|subtotal|total)$/;

/** What a text says when it calls its row a sum (`小計`, `（計）`, `情報通信 計`, `合計（229組合）`), else `null`. A union whose
 *  name ends in 計 reads the same: the caller asks whether there is one. */
export function totalWords(text: string): TotalWords | null {
  if (!MAY_BE.test(text) || text.length > 60) return null;
  const bare = plainText(text).replace(AROUND, '');
  const plain = bare.replace(BEHIND, '').replace(AROUND, '') || bare;
  const rank = RANK_OF_WORD.get(plain);
  if (rank !== undefined) return { rank, label: '' };
  const [, label] = ENDING.exec(plain) ?? [];
  return label === undefined ? null : { rank: TOTAL_RANKS.group, label };
}

function ranked(words: string, rank: number): [string, number][] {
  return words.split(' ').map((word) => [word, rank]);
}
