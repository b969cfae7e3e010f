import type { Reminder } from '@soshiki/contracts';

/** Longer addresses are cut off by mail programs and browsers without a word. */
const LONGEST = 1900;

/** An address that opens the letter in the reader's own mail program; without its body when the whole would be too
 *  long. `null` when the union has no e-mail address. Source: RFC 6068. */
export function mailLink({ recipient, subject, body }: Reminder): string | null {
  if (recipient === null) return null;
  const head = `mailto:${encodeURIComponent(recipient).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(body.replaceAll(/\r?\n/g, '\r\n'))}`;
  return whole.length > LONGEST ? head : whole;
}
