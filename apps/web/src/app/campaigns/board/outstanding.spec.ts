import { describe, expect, it } from '@jest/globals';
import { type BoardItem, REPORT_STATES } from '@soshiki/contracts';
import { isOutstanding, isPlain, seenUntil } from './outstanding';

const ITEM: BoardItem = {
  code: '0123',
  name: '東ソフト労働組合',
  kana: 'ひがしそふとろうどうくみあい',
  kind: 'council',
  industry: { code: 'G39', name: '情報サービス' },
  prefecture: { code: '13', name: '東京都' },
  block: { code: 'kanto', name: '関東' },
  parent: null,
  state: 'submitted',
  correction: null,
  needsReview: false,
  isLate: false,
  revision: 1,
  members: 120,
  previous: { period: '2025-12', members: 118 },
  change: 2,
  changeRate: 2 / 118,
  figure: { members: 118, period: '2025-12', carriedForward: true },
  lastChangeAt: '2026-02-10T01:02:03.456Z',
  lastChangeBy: '本部担当',
  lastRemindedAt: null,
};

describe('what is still to be done', () => {
  it('lies with the union until it has submitted, and again when it was returned', () => {
    const outstanding = REPORT_STATES.filter((state) => isOutstanding({ state }));
    expect(outstanding).toEqual(['notStarted', 'draft', 'returned']);
  });

  it('is approved in bulk only when submitted without a warning', () => {
    expect(isPlain(ITEM)).toBe(true);
    expect(isPlain({ ...ITEM, needsReview: true })).toBe(false);
    expect(isPlain({ ...ITEM, state: 'approved', correction: 'submitted' })).toBe(false);
  });

  it('was seen up to just after its newest change, whichever clock the browser has', () => {
    const earlier = { ...ITEM, lastChangeAt: '2026-02-09T10:02:03+09:00' };
    expect(seenUntil([earlier, ITEM, { ...ITEM, lastChangeAt: null }])).toBe(
      '2026-02-10T01:02:03.457Z',
    );
    expect(seenUntil([])).toBeNull();
  });
});
