/** What XML 1.0 has no way to write. Spreadsheets write such a character as `_xHHHH_`. */
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** Words that look like such an escape and are not. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Half of a character outside the basic plane, alone. */
const HALF = /\p{Surrogate}/gu;
const SPECIAL = /[&<>"\r]/g;
const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** A text as it stands in the XML of a workbook; a half character becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(HALF, '\ufffd')
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(UNWRITABLE, escaped)
    .replace(SPECIAL, (sign) => NAMED[sign] ?? sign);
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
