const DASHES = /[‐‑‒–—―−ー─]/g;

/** Signs that stand in official tables where there is no number: `…` (not available), `−` (none), empty. */
const NO_NUMBER = new Set(['', '...', '..', '-', '--', '・', '・・', '・・・', '/']);

/** How such a sign may begin: asked first, of every cell. */
const BEGINNINGS = new Set('.．…‥-−―－‐‑‒–—ー─ｰ・･/／\u200B\u2060');

/** A sign with spaces around it; a longer cell says something, if it is not all spaces. */
const LONGEST_SIGN = 8;

/** A cell in the form by which its words are compared: one width, no spaces, one kind of dash, small letters. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s|\u200B|\u2060/g, '')
    .replace(DASHES, '-')
    .toLowerCase();
}

/** Whether a cell says nothing: empty, `…`, `−` and their like. It never takes a figure away. */
export function saysNothing(text: string): boolean {
  const first = text.charAt(0);
  if (first.trim() !== '' && !BEGINNINGS.has(first)) return false;
  return text.length < LONGEST_SIGN ? NO_NUMBER.has(plainText(text)) : text.trim() === '';
}
