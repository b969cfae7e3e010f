/** What a Japanese input method puts where a comma is meant. */
const COMMAS = /[、，]/g;
const UNIT = /(人|名)$/;
const PLAIN = /^\d+$/;
const IN_GROUPS = /^\d{1,3}(,\d{3})+$/;

/** The head-count a person wrote, or `null` when it is none: `1234`, `1,234`, `１，２３４人`, `1、234`, `１２３４名`, spaces
 *  around. Negative, fractional, in thousands or beyond the exact integers is `null`, not guessed; so is a group of other
 *  than three digits. Unit: persons. Source: product brief, "Forgiving in, strict out". */
export function readHeadcount(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(COMMAS, ',').replace(UNIT, '');
  if (!PLAIN.test(plain) && !IN_GROUPS.test(plain)) return null;
  const count = Number(plain.replaceAll(',', ''));
  return Number.isSafeInteger(count) ? count : null;
}
