import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import { letterText, type LetterFacts } from './letter';

const facts: LetterFacts = {
  union: { code: '0123', name: '青葉システム労働組合' },
  period: parsePeriod('2025-12'),
  dueOn: '2026-01-28',
  isOver: false,
  isReturned: false,
  publicUrl: 'https://soshiki.example.jp',
};

describe('a letter that asks for a report', () => {
  it('says in Japanese who is asked for what, until when and where', () => {
    expect(letterText('ja', facts)).toEqual({
      subject: '【情報労連】人員報告ご提出のお願い（2025年12月末現在）',
      body: `青葉システム労働組合 御中

平素より情報労連の活動にご協力いただき、ありがとうございます。

2025年12月末現在の人員報告が、まだ届いていません。
お手数ですが、2026年1月28日（水）までに、次のページからご報告ください。

https://soshiki.example.jp/campaigns/2025-12/reports/0123

行き違いで既にご報告いただいている場合は、ご容赦ください。

情報産業労働組合連合会（情報労連）本部
`,
    });
  });

  it('says the same in English', () => {
    const { subject, body } = letterText('en', facts);
    expect(subject).toBe(
      '[ICTJ] Please send your membership report (as of the end of December 2025)',
    );
    expect(body).toContain(
      'Please report by 28 January 2026 on this page:\n\nhttps://soshiki.example.jp/',
    );
  });

  it('asks to get in touch once a union can no longer report by itself', () => {
    const { body } = letterText('ja', { ...facts, isOver: true });
    expect(body).toContain('提出期限は2026年1月28日（水）でした。');
    expect(body).not.toContain('までに');
    expect(letterText('en', { ...facts, isOver: true }).body).toContain('contact the headquarters');
  });

  it('asks to look at the question when the report went back', () => {
    const returned = { ...facts, isReturned: true };
    expect(letterText('ja', returned).subject).toContain('ご確認のお願い');
    expect(letterText('ja', returned).body).not.toContain('届いていません');
    expect(letterText('en', returned).subject).toContain('check');
  });

  it('takes a paragraph of the sender as plain text in its place', () => {
    const message = ' 内訳もお願いします。\r\n\tよろしく\u0000\u001b[31mどうぞ ';
    const { body } = letterText('ja', { ...facts, message });
    expect(body).toContain('\n\n内訳もお願いします。\n よろしく  [31mどうぞ\n\n行き違いで');
    expect(letterText('ja', { ...facts, message: ' \r\n ' })).toEqual(letterText('ja', facts));
  });
});
