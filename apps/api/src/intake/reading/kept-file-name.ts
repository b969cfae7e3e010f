/** Control characters, half surrogates, and marks that turn the direction of writing or are not seen. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Longest name that is kept. Unit: UTF-16 units. */
const LONGEST = 255;

/** A file's name as it is kept and shown: without folders, without what is not seen, never empty, 255 characters at most
 *  with its ending. It is never used as a path. */
export function keptFileName(given: string | undefined): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(UNSEEN, '').trim();
  if (/^\.*$/.test(clean)) return 'file';
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  const start = clean.slice(0, LONGEST - ending.length).replace(/\p{Cs}$/u, '');
  return `${start}${ending}`;
}
