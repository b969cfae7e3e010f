import { monthInEnglish, westernMonth, type Period } from '@soshiki/base';

/** What a letter that asks for a report is written from. */
export interface LetterFacts {
  readonly union: { readonly code: string; readonly name: string };
  readonly period: Period;
  /** The last day for reports, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** The union can no longer report by itself: the due day is over, or the campaign is closed. */
  readonly isOver: boolean;
  /** The report came and went back with a question. */
  readonly isReturned: boolean;
  /** Address of the product, without a slash at the end. */
  readonly publicUrl: string;
  /** A paragraph of the sender's own. */
  readonly message?: string | undefined;
}

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

/** The letter in a language: to the union, never to a person by name. One empty line between paragraphs,
 *  lines end with LF. */
export function letterText(language: 'ja' | 'en', facts: LetterFacts): LetterText {
  const { subject, paragraphs } = language === 'ja' ? inJapanese(facts) : inEnglish(facts);
  const message = plainText(facts.message ?? '');
  const whole = paragraphs.flatMap((paragraph) => (paragraph === OWN ? message : paragraph));
  return { subject, body: `${whole.filter((text) => text !== '').join('\n\n')}\n` };
}

/** Place of the sender's own paragraph. */
const OWN = Symbol('own paragraph');

interface Composed {
  readonly subject: string;
  readonly paragraphs: readonly (string | typeof OWN)[];
}

function inJapanese(facts: LetterFacts): Composed {
  const asOf = `${westernMonth(facts.period)}末現在`;
  const due = dayInJapanese(facts.dueOn);
  const wish = facts.isOver
    ? `提出期限は${due}でした。お手数ですが、至急、本部までご連絡ください。報告の内容は次のページにあります。`
    : `お手数ですが、${due}までに、次のページからご報告ください。`;
  return {
    subject: `【情報労連】人員報告${facts.isReturned ? 'ご確認' : 'ご提出'}のお願い（${asOf}）`,
    paragraphs: [
      `${facts.union.name} 御中`,
      '平素より情報労連の活動にご協力いただき、ありがとうございます。',
      `${
        facts.isReturned
          ? `${asOf}の人員報告について、確認していただきたい点があります。本部からのコメントをご覧ください。`
          : `${asOf}の人員報告が、まだ届いていません。`
      }\n${wish}`,
      linkOf(facts),
      OWN,
      '行き違いで既にご報告いただいている場合は、ご容赦ください。',
      '情報産業労働組合連合会（情報労連）本部',
    ],
  };
}

function inEnglish(facts: LetterFacts): Composed {
  const asOf = `as of the end of ${monthInEnglish(facts.period)}`;
  const due = dayInEnglish(facts.dueOn);
  const wish = facts.isOver
    ? `The due date was ${due}. Please contact the headquarters at once. Your report is on this page:`
    : `Please report by ${due} on this page:`;
  return {
    subject: `[ICTJ] Please ${facts.isReturned ? 'check' : 'send'} your membership report (${asOf})`,
    paragraphs: [
      `To ${facts.union.name}`,
      `${
        facts.isReturned
          ? `We have a question on your membership report ${asOf}: please see our comment.`
          : `We have not received your membership report ${asOf} yet.`
      }\n${wish}`,
      linkOf(facts),
      OWN,
      'If you have reported in the meantime, please disregard this letter.',
      'The Federation of Information and Communication Technology Service Workers of Japan (ICTJ)\nHeadquarters',
    ],
  };
}

function linkOf({ publicUrl, period, union }: LetterFacts): string {
  return `${publicUrl}/campaigns/${period}/reports/${union.code}`;
}

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;

/** `2026-02-28` → `2026年2月28日（土）`. */
function dayInJapanese(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${year}年${Number(month)}月${Number(date)}日（${weekday}）`;
}

/** `2026-02-28` → `28 February 2026`. */
function dayInEnglish(day: string): string {
  return `${Number(day.slice(8))} ${monthInEnglish(day.slice(0, 7))}`;
}

/** Text as a person typed it, without what a mail program could take for something else. */
function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .trim();
}
