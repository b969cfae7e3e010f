import type { Employment } from '@soshiki/base';
import { NOT_ANSWERED } from './not-answered';
import { wordReader, wordsOf } from './word-reader';

const REGULAR =
  '正規 正社員 正職員 正規雇用 正規職員 正規社員 正規労働者 常勤 regular fulltime full-time permanent';
const NONREGULAR =
  '非正規 非正規(パートタイム等) 非正規雇用 非正規職員 非正規社員 非正規労働者 非正社員 パート パートタイム パートタイマー パートタイム等 ' +
  'パート等 パートアルバイト アルバイト 契約 契約社員 契約職員 有期 有期契約 有期雇用 臨時 臨時職員 嘱託 嘱託社員 再雇用 派遣 派遣社員 非常勤 短時間 ' +
  'nonregular non-regular non-regular(part-timeandother) parttime part-time temporary contract';

/** What says an employment type in a cell or a header. */
export const EMPLOYMENT_WORDS: ReadonlyMap<string, Employment> = new Map<string, Employment>([
  ...wordsOf('regular', REGULAR),
  ...wordsOf('nonregular', NONREGULAR),
  ...wordsOf('unknown', NOT_ANSWERED),
]);

/** The employment type a cell says: `正規`, `正社員`, `パート`, `契約社員`, `臨時`, `未回答`; `unknown` when it says nothing,
 *  `null` when it says something else. */
export const readEmployment = wordReader(EMPLOYMENT_WORDS, 'unknown');
