import { describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import type { Cell } from '../ledger';
import { aCell, aFigure } from '../testing/builders';
import { PLAUSIBILITY_SEVERITY, type JudgedReport, type PlausibilityCode } from './judged-report';
import { plausibilityText } from './plausibility-text';

const people = (men: number, women: number): Cell[] => [
  aCell({ members: men }),
  aCell({ gender: 'female', members: women }),
];

const report: JudgedReport = {
  period: parsePeriod('2025-12'),
  members: 12_340,
  cells: people(7_340, 5_000),
  earlier: [aFigure(parsePeriod('2025-11'), people(734, 500))],
  affiliations: [],
};

describe('Sentences of plausibility', () => {
  it('quote the figure of last time and of now', () => {
    expect(plausibilityText('tenfold', report)).toEqual({
      ja: '前回（2025年11月）1,234人 → 今回 12,340人。約10倍です。桁を確かめてください。',
      en: 'Last time (November 2025) 1,234 → now 12,340: about tenfold. Is there a digit too many?',
    });
  });

  it('say by how much it changed, up or down', () => {
    expect(plausibilityText('largeChange', report).ja).toContain('11,106人の増');
    const smaller = { ...report, members: 234 };
    expect(plausibilityText('largeChange', smaller).ja).toContain('1,000人の減');
    expect(plausibilityText('largeChange', smaller).en).toContain('down 1,000');
  });

  it('quote women and men of both times', () => {
    expect(plausibilityText('gendersSwapped', report).ja).toContain(
      '前回 男734人・女500人 → 今回 男7,340人・女5,000人',
    );
  });

  it('name the month in which the union was no affiliate', () => {
    expect(plausibilityText('beforeAffiliation', report).ja).toContain('2025年12月末');
    expect(plausibilityText('afterWithdrawal', report).en).toContain('December 2025');
  });

  it('say that there was no figure before, and quote what is no head-count as it is', () => {
    const first = { ...report, members: -1, earlier: [] };
    expect(plausibilityText('largeChange', first).ja).toContain('前回なし → 今回 -1人');
  });

  it('exist for every code in both languages', () => {
    for (const code of Object.keys(PLAUSIBILITY_SEVERITY) as PlausibilityCode[]) {
      const { ja, en } = plausibilityText(code, report);
      expect(ja).toMatch(/[。]$/);
      expect(en).toMatch(/[.?]$/);
    }
  });
});
