/** What a spreadsheet would take for a formula, in half and full width (Japanese Excel reads both); apostrophes in front of
 *  it count with it, so that taking one off is the exact reverse of putting one on. Source: OWASP, CSV injection. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const PROTECTED_FORMULA = /^'+[=+\-@\t\r\n＝＋－＠]/;
const WANTS_QUOTES = /[",\r\n]/;

/** One field of words in CSV: harmless in a spreadsheet (one apostrophe in front of a formula), and quoted where RFC 4180
 *  wants it. What a reader of CSV finds in it is given back by `unprotected`. */
export function csvField(words: string): string {
  const harmless = FORMULA.test(words) ? `'${words}` : words;
  return WANTS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The words of a field as a reader of CSV finds it: without the one apostrophe that `csvField` put in front of a formula.
 *  Any other text is left as it is. */
export function unprotected(field: string): string {
  return PROTECTED_FORMULA.test(field) ? field.slice(1) : field;
}
