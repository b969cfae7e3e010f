const DASHES = /[‐‑‒–—―−ー─]/g;

/** Signs that stand in official tables where there is no number: `…` (not available), `−` (none), empty. */
const NO_NUMBER = new Set(['', '...', '..', '-', '--', '・', '・・', '・・・', '/']);

/** A cell in the form by which its words are compared: one width, no spaces, one kind of dash, small letters. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replace(DASHES, '-').toLowerCase();
}

/** Whether a cell says nothing: empty, `…`, `−` and their like. It never takes a figure away. */
export function saysNothing(text: string): boolean {
  return text === '' || (text.length < 8 && NO_NUMBER.has(plainText(text)));
}
