import { describe, expect, it } from '@jest/globals';
import type { Reminder } from '@soshiki/contracts';
import { mailLink } from './mail-link';

const LETTER: Reminder = {
  id: null,
  union: { code: '0123', name: '東ソフト労働組合' },
  recipient: 'jimu+jinin@example.jp',
  roleName: '書記局',
  language: 'ja',
  subject: '人員報告のお願い & 締切',
  body: 'お願いします。\n二行目',
  askedAt: null,
  askedBy: null,
  outcome: 'preview',
  detail: null,
};

describe('the link to a mail program', () => {
  it('carries recipient, subject and body, so that they come out as they were', () => {
    const link = new URL(mailLink(LETTER) ?? '');
    expect(decodeURIComponent(link.pathname)).toBe('jimu+jinin@example.jp');
    expect(link.searchParams.get('subject')).toBe(LETTER.subject);
    expect(link.searchParams.get('body')).toBe('お願いします。\r\n二行目');
  });

  it('leaves out a body that would be cut off', () => {
    const link = new URL(mailLink({ ...LETTER, body: '長'.repeat(500) }) ?? '');
    expect(link.searchParams.get('subject')).toBe(LETTER.subject);
    expect(link.searchParams.has('body')).toBe(false);
  });

  it('is none for a union without an address', () => {
    expect(mailLink({ ...LETTER, recipient: null })).toBeNull();
  });
});
