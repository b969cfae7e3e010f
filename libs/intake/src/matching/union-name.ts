import { kanaKey } from '@soshiki/base';

/** Words by which a union calls itself one, and those of the company it is in, in the form of `kanaKey`. */
const KIND_OF_UNION = /(?:労働組合|労組|ゆにおん|union)(?:連合会|連合)?$/;
const KIND_OF_COMPANY = /株式会社|有限会社|合同会社/g;

/** What tells a union from others: its name in matching form, without the words for union and company. Names that are the
 *  same but for those words are alike, and may still be two unions. Empty only for a name of nothing else. */
export function coreOfName(name: string): string {
  return kanaKey(name).replace(KIND_OF_UNION, '').replace(KIND_OF_COMPANY, '');
}

/** The pairs of neighbouring characters of a core, its beginning and end among them. */
export function bigramsOf(core: string): ReadonlySet<string> {
  const characters = ['^', ...Array.from(core), '$'];
  return new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`));
}
