import iconv from 'iconv-lite';

/** Characters that Unicode has twice: the first is what we keep, the second what CP932 of Windows means by the same sign.
 *  Source: the conversion tables of Microsoft and JIS X 0221 (波ダッシュ問題). */
const TWINS: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '¥': '￥',
  '‾': '￣',
  '\u00a0': ' ',
};
const HAS_TWIN = /[〜−‖—¢£¬¥‾\u00a0]/g;
const ASCII = /^[\0-\x7f]*$/;

/** What stands for a character that has none: the sign of an upside-down type. */
const GETA = '〓';

const KNOWN = new Map<string, boolean>();

/** The text as CP932 can hold it, its twins put in; characters without any stay. */
export function withTwins(text: string): string {
  return text.replace(HAS_TWIN, (character) => TWINS[character] ?? character);
}

/** Characters of a text that CP932 has nothing for, each once, in their order. */
export function unmappableIn(text: string): string[] {
  if (ASCII.test(text)) return [];
  const characters = [...new Set(withTwins(text))];
  return characters.filter((character) => !isMappable(character));
}

/** The text with 〓 for what CP932 has nothing for. */
export function withGeta(text: string): string {
  if (ASCII.test(text)) return text;
  return Array.from(withTwins(text), (character) =>
    isMappable(character) ? character : GETA,
  ).join('');
}

/** The bytes of a text that CP932 can hold. */
export function cp932Bytes(text: string): Buffer {
  return iconv.encode(withTwins(text), 'cp932');
}

function isMappable(character: string): boolean {
  const known = KNOWN.get(character);
  if (known !== undefined) return known;
  const isHeld = iconv.decode(iconv.encode(character, 'cp932'), 'cp932') === character;
  KNOWN.set(character, isHeld);
  return isHeld;
}
