import { kanaKey } from '@soshiki/base';
import { plainText, saysNothing } from './cell-text';

/** Pairs of each word of a list parted by spaces and what it means. */
export function wordsOf<const Meaning>(meaning: Meaning, list: string): [string, Meaning][] {
  return list.split(' ').map((word) => [plainText(word), meaning]);
}

/** A reader of cells that hold one of some words: the word itself, in kana of either kind, or in brackets. An empty cell
 *  (or `…`) means `nothing`, an unknown word is `null`. Cells are remembered as they are written, so that a million of
 *  them cost no more than a look-up each. */
export function wordReader<Meaning>(
  words: ReadonlyMap<string, Meaning>,
  nothing: Meaning,
): (text: string) => Meaning | null {
  const byKana = new Map([...words].map(([word, meaning]) => [keyOf(word), meaning]));
  const bySpelling = new Map<string, Meaning>();
  return (text) => {
    const seen = bySpelling.get(text);
    if (seen !== undefined) return seen;
    if (text.length > LONGEST) return null;
    const meaning = saysNothing(text) ? nothing : byKana.get(keyOf(text));
    if (meaning === undefined) return null;
    if (bySpelling.size < MOST_SPELLINGS) bySpelling.set(text, meaning);
    return meaning;
  };
}

/** Spellings of known words are few; a file made to have many gets no more memory for it. */
const MOST_SPELLINGS = 1000;

/** Characters of a cell that may be a word. */
const LONGEST = 100;

function keyOf(text: string): string {
  return kanaKey(plainText(text).replace(/^[([【「](.*)[)\]】」]$/, '$1'));
}
