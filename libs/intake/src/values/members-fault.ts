import type { Bilingual, MembersUnit } from '../source';

/** Why a cell holds no number of persons. */
export interface MembersFault {
  readonly code: string;
  readonly message: Bilingual;
}

/** The faults that do not depend on the unit; the message quotes the cell. */
const MESSAGES = {
  'members-negative': {
    ja: '負の数です。組合員数は0以上の整数で記入してください。',
    en: 'is negative. Members are a whole number from 0.',
  },
  'members-not-whole': {
    ja: '整数ではありません。組合員数は1人単位の整数で記入してください。',
    en: 'is not whole. Members are counted in whole persons.',
  },
  'members-spreadsheet-fault': {
    ja: '表計算ソフトのエラー値です。元の数式を直してください。',
    en: 'is a fault of the spreadsheet. Mend the formula in the file.',
  },
  'members-too-large': {
    ja: '大きすぎます。組合員数としてあり得ない数です。',
    en: 'is too large to be a number of members.',
  },
  'members-other-unit': {
    ja: '見出しの単位と合いません。どちらの単位かわかりません。',
    en: 'names another unit than the header does.',
  },
  'members-not-a-number': {
    ja: '数ではありません。組合員数は0以上の整数で記入してください。',
    en: 'is not a number. Members are a whole number from 0.',
  },
} as const satisfies Record<string, Bilingual>;

const QUOTED = 30;

/** A fault of a cell, in words that quote it. */
export function membersFault(code: keyof typeof MESSAGES, text: string): MembersFault {
  const { ja, en } = MESSAGES[code];
  const quoted = quotedText(text);
  return { code, message: { ja: `「${quoted}」は${ja}`, en: `“${quoted}” ${en}` } };
}

/** The fault of more decimals than a unit of `unit` persons holds: 1.2345 千人 would be half a person. */
export function tooExactFault(text: string, unit: MembersUnit): MembersFault {
  const quoted = quotedText(text);
  const ja = unit === 1000 ? '千人' : '百人';
  const en = unit === 1000 ? 'thousands' : 'hundreds';
  return {
    code: 'members-too-exact',
    message: {
      ja: `「${quoted}」は${ja}単位では1人未満の端数になります。`,
      en: `“${quoted}” in ${en} is not a whole number of persons.`,
    },
  };
}

/** A cell as it is quoted in a sentence: no line breaks, not longer than a line. */
export function quotedText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}
