import type { Gender } from '@soshiki/base';
import { NOT_ANSWERED } from './not-answered';
import { wordReader, wordsOf } from './word-reader';

/** What says a gender in a cell or a header. */
export const GENDER_WORDS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...wordsOf('male', '男 男性 男子 おとこ だんせい male males man men m'),
  ...wordsOf('female', '女 女性 女子 婦人 おんな じょせい female females woman women f w'),
  ...wordsOf('unknown', NOT_ANSWERED),
]);

/** The gender a cell says: `男`, `女性`, `Male`, `F`, `未回答`, `その他`; `unknown` when it says nothing, `null` when it
 *  says something else. */
export const readGender = wordReader(GENDER_WORDS, 'unknown');
