import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { publicationText, type PublicationContent } from './publication-text';

const content: PublicationContent = {
  number: 2,
  asOf: '2025-12',
  knownAt: '2026-02-20T07:00:00.000Z',
  rounding: 'half-up',
  headline: {
    ja: '1組合、1千人（2025年12月現在）',
    en: '1 union, 1,000 members (as of December 2025)',
  },
  unions: 1,
  members: 1_048,
  compareTo: { period: '2024-12', unions: 1, members: 1_050 },
  industries: [{ code: 'G37', name: '情報通信', unions: 1, members: 1_048 }],
  draftedBy: '本部担当',
  approvedBy: '承認者',
  approvedAt: '2026-02-22T02:00:00.000Z',
  publishedAt: '2026-02-23T05:00:00.000Z',
  supersedes: null,
  isSample: true,
  rows: [
    {
      code: '0001',
      name: '見本労働組合',
      industry: 'G37',
      prefecture: '13',
      members: 1_048,
      figurePeriod: '2025-12',
      revision: 7,
      rev: 1,
      carriedForward: false,
    },
  ],
  previousSha256: 'ab'.repeat(32),
};

describe('Text of a publication', () => {
  it('is the same for the same content, whatever the order of its fields', () => {
    const turned = Object.fromEntries(
      Object.entries(content).reverse(),
    ) as unknown as PublicationContent;
    expect(publicationText(turned)).toEqual(publicationText(content));
  });

  it('has the SHA-256 of its UTF-8 bytes', () => {
    const { canonical, sha256 } = publicationText(content);
    expect(sha256).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex'));
  });

  it('says everything that was published and holds the hash of the one before', () => {
    const { canonical } = publicationText(content);
    expect(JSON.parse(canonical)).toEqual({ form: 'soshiki-publication-1', ...content });
  });

  it('is not made of parts that do not add up to the whole', () => {
    expect(() => publicationText({ ...content, members: 1_049 })).toThrow(RangeError);
    expect(() => publicationText({ ...content, unions: 2 })).toThrow(RangeError);
    expect(() => publicationText({ ...content, industries: [] })).toThrow(RangeError);
  });
});
