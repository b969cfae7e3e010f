import { describe, expect, it } from '@jest/globals';
import { BLOCKS, INDUSTRIES, KINDS, parsePeriod, SIZE_BANDS, type Period } from '@soshiki/base';
import type { Ledger } from '../../ledger';
import { aCell, aFigure, aLedger, aProfile, aUnion } from '../../testing/builders';
import { WHOLE_FEDERATION, type View } from '../../view';
import type { FindingNames, FindingTarget } from '../finding-facts';
import { findingFactsAt } from '../finding-facts-at';
import { findingFiguresOf } from '../findings';
import { findingSentences, type SentenceCode } from './finding-sentences';

const LISTS = { industry: INDUSTRIES, block: BLOCKS, kind: KINDS, sizeBand: SIZE_BANDS } as const;
const names: FindingNames = (dimension, code) => {
  const list = dimension === 'gender' || dimension === 'employment' ? [] : LISTS[dimension];
  return list.find((label) => label.code === code) ?? { ja: code, en: code };
};

interface Told {
  readonly ledger: Ledger;
  readonly compareTo?: Period;
  readonly view?: View;
  readonly targets?: readonly FindingTarget[];
  readonly calendar?: 'western' | 'era';
}

const asOf = parsePeriod('2025-12');

function told({ ledger, compareTo, view = WHOLE_FEDERATION, targets = [], calendar }: Told) {
  const periods = { asOf, compareTo: compareTo ?? parsePeriod('2024-12') };
  const figures = findingFiguresOf({ ...findingFactsAt(ledger, periods, view), targets });
  const { basis } = view;
  const sentences = findingSentences(figures, { names, basis, calendar: calendar ?? 'western' });
  return (code: SentenceCode, language: 'ja' | 'en' = 'ja'): string | undefined =>
    sentences.find((sentence) => sentence.code === code)?.text[language];
}

const both = (before: number, after: number): Record<string, number> => ({
  '2024-12': before,
  '2025-12': after,
});
const ofIndustry = (code: string, industry: string) => ({
  profiles: [aProfile({ name: `第${code}組合`, industry })],
});

/** A printing union grew, a transport union shrank, one joined and one left. */
const A_YEAR = aLedger([
  aUnion('0001', { ...ofIndustry('0001', 'E15'), reports: both(1_000, 1_100) }),
  aUnion('0002', { ...ofIndustry('0002', 'H42'), reports: both(2_000, 1_850) }),
  aUnion('0003', {
    ...ofIndustry('0003', 'G39'),
    affiliations: [{ from: '2025-04-01', until: null }],
    reports: { '2025-12': 30 },
  }),
  aUnion('0004', {
    ...ofIndustry('0004', 'G39'),
    affiliations: [{ from: '1991-07-01', until: '2025-04-01' }],
    reports: { '2024-12': 80 },
  }),
  aUnion('0005', { ...ofIndustry('0005', 'G39'), reports: both(50, 50) }),
]);

describe('The sentence on the change', () => {
  it('says what became of members and unions, and since when, in either calendar', () => {
    expect(told({ ledger: A_YEAR })('change')).toBe(
      '2024年12月からの1年間で、組合員は100人減り（3.2％減）、3,030人となった。組合は4組合で増減なし。',
    );
    expect(told({ ledger: A_YEAR, calendar: 'era' })('change')).toMatch(
      /^令和6年12月からの1年間で/,
    );
    expect(told({ ledger: A_YEAR })('change', 'en')).toBe(
      'In the year since December 2024, membership fell by 100 (3.2%) to 3,030. The number of unions did not change (4).',
    );
  });

  it('names spans that are no whole year', () => {
    const compareTo = parsePeriod('2024-09');
    const ledger = aLedger([
      aUnion('0001', { reports: { '2024-09': 10, '2025-12': 11 } }),
      aUnion('0002', {
        affiliations: [{ from: '2025-12-01', until: null }],
        reports: { '2025-12': 4 },
      }),
    ]);
    expect(told({ ledger, compareTo })('change')).toBe(
      '2024年9月からの1年3か月間で、組合員は5人増え（50.0％増）、15人となった。組合は1組合増えて2組合。',
    );
    expect(told({ ledger, compareTo })('change', 'en')).toMatch(
      /^In the year and 3 months since September 2024, membership rose by 5 \(50\.0%\) to 15\./,
    );
  });

  it('does not compare with what is not known, nor with itself', () => {
    const ledger = aLedger([aUnion('0001', { reports: { '2025-12': 10 } })]);
    expect(told({ ledger })('change')).toBe(
      '2025年12月の組合員は10人、組合は1組合。2024年12月の組合員数は分からないため、比べられない。',
    );
    expect(told({ ledger })('components')).toBeUndefined();
    expect(told({ ledger, compareTo: asOf })('change')).toBe(
      '2025年12月の組合員は10人、組合は1組合。',
    );
    expect(told({ ledger: aLedger([aUnion('0001')]) })('change')).toBe(
      '2025年12月の組合員数は、報告がまだないため分からない。',
    );
    expect(told({ ledger: aLedger([]) })('change')).toBe('該当する組合はない。');
  });
});

describe('The sentences on the reasons', () => {
  it('give the components that are not nothing', () => {
    expect(told({ ledger: A_YEAR })('components')).toBe(
      '増減の内訳は、新規加盟による増30人（1組合増）、脱退による減80人（1組合減）、既存の組合での増100人、既存の組合での減150人。',
    );
    expect(told({ ledger: A_YEAR })('components', 'en')).toBe(
      'The change is made up of new affiliations, up 30 (1 union more); withdrawals, down 80 (1 union fewer); growth of existing unions, up 100; decline of existing unions, down 150.',
    );
  });

  it('name the parts and unions that moved most, each way', () => {
    const sentence = told({ ledger: A_YEAR });
    expect(sentence('industries')).toBe(
      '業種別に見ると、最も増えたのは印刷（100人増、10.0％増）、最も減ったのは運輸（150人減、7.5％減）。',
    );
    expect(sentence('blocks')).toBeUndefined();
    expect(sentence('unions')).toBe(
      '組合別に見ると、最も増えたのは第0001組合（100人増、10.0％増）、最も減ったのは第0002組合（150人減、7.5％減）。',
    );
    expect(sentence('constant')).toBe(
      '両時点とも人数の分かる同じ3組合で比べると、組合員は1.6％減（3,050人から3,000人）。',
    );
  });

  it('say that no part grew, or that none changed', () => {
    const shrunk = aLedger([
      aUnion('0001', { ...ofIndustry('0001', 'E15'), reports: both(10, 9) }),
      aUnion('0002', { ...ofIndustry('0002', 'H42'), reports: both(10, 10) }),
    ]);
    expect(told({ ledger: shrunk })('industries')).toBe(
      '業種別に見ると、増えた業種はなく、最も減ったのは印刷（1人減、10.0％減）。',
    );
    const still = aLedger([
      aUnion('0001', { ...ofIndustry('0001', 'E15'), reports: both(10, 10) }),
      aUnion('0002', { ...ofIndustry('0002', 'H42'), reports: both(10, 10) }),
    ]);
    expect(told({ ledger: still })('industries')).toBe('業種別に見ると、どの業種も増減なし。');
    expect(told({ ledger: still })('components')).toBeUndefined();
  });

  it('do not take members without a prefecture for a block', () => {
    const cells = (unallocated: number, tokyo: number, osaka: number) => [
      aCell({ prefecture: '00', members: unallocated }),
      aCell({ members: tokyo }),
      aCell({ prefecture: '27', members: osaka }),
    ];
    const figures = [aFigure('2024-12', cells(500, 20, 10)), aFigure('2025-12', cells(900, 21, 9))];
    expect(told({ ledger: aLedger([aUnion('0001', { figures })]) })('blocks')).toBe(
      'ブロック別（勤務地）に見ると、最も増えたのは関東（1人増、5.0％増）、最も減ったのは関西（1人減、10.0％減）。',
    );
  });
});

describe('The sentences on the make-up', () => {
  it('tell concentration, sizes and kinds', () => {
    const sentence = told({
      ledger: aLedger([
        aUnion('0001', {
          profiles: [aProfile({ kind: 'national' })],
          reports: both(6_000, 6_000),
        }),
        aUnion('0002', { reports: both(10, 20) }),
        aUnion('0003', { reports: both(21, 20) }),
      ]),
    });
    expect(sentence('concentration')).toBe(
      '最大の1組合で全体の99.3％を占める。組合の規模の中央値は20人。',
    );
    expect(sentence('sizeBands')).toBe(
      '規模別に見ると、組合員が最も多いのは5,000人以上の1組合（全体の99.3％）、組合の数が最も多い規模は29人以下（2組合）。',
    );
    expect(sentence('kinds')).toBe(
      '全国単組は1組合・6,000人（99.3％、増減なし）、協議会加盟組合は2組合・40人（0.7％、9人増）。',
    );
  });

  it('call no size of union the most common where two are alike', () => {
    const ledger = aLedger([
      aUnion('0001', { reports: both(200, 200) }),
      aUnion('0002', { reports: both(10, 20) }),
    ]);
    expect(told({ ledger })('sizeBands')).toBe(
      '規模別に見ると、組合員が最も多いのは100–299人の1組合（全体の90.9％）。',
    );
  });

  it('tell gender and employment where reported, and how many were not', () => {
    const figures = [
      aFigure('2025-12', [
        aCell({ members: 60 }),
        aCell({ gender: 'female', members: 30 }),
        aCell({ gender: 'unknown', employment: 'unknown', members: 10 }),
      ]),
    ];
    const sentence = told({ ledger: aLedger([aUnion('0001', { figures })]) });
    expect(sentence('gender')).toBe(
      '性別では、男性が60人（60.0％）、女性が30人（30.0％）、未報告が10人（10.0％）。',
    );
    expect(sentence('employment', 'en')).toBe(
      'Employment type: regular 90 (90.0%); not reported 10 (10.0%).',
    );
  });
});

describe('The sentences on targets and completeness', () => {
  const period = parsePeriod('2030-12');

  it('say how far a target is, or by how much it is exceeded', () => {
    const [far, near] = [
      told({ ledger: A_YEAR, targets: [{ period, members: 4_000 }] }),
      told({ ledger: A_YEAR, targets: [{ period, members: 3_000 }] }),
    ];
    expect(far('targets')).toBe(
      '2030年12月までに4,000人とする目標に対し、達成率は75.8％（あと970人）。',
    );
    expect(near('targets')).toBe(
      '2030年12月までに3,000人とする目標に、2025年12月の時点で達している（30人上回る）。',
    );
    expect(told({ ledger: A_YEAR })('targets')).toBeUndefined();
    expect(told({ ledger: aLedger([]), targets: [{ period, members: 10 }] })('targets')).toBe(
      undefined,
    );
  });

  it('say on which reports the figures rest', () => {
    const ledger = aLedger([
      aUnion('0001', { reports: { '2025-12': 90 } }),
      aUnion('0002', { reports: { '2025-06': 10 } }),
      aUnion('0003', { awaitingDecision: [asOf] }),
    ]);
    expect(told({ ledger })('completeness')).toBe(
      '1組合の報告と、1組合の以前の数字の繰越（10人、全体の10.0％、最も古いもので2025年6月）による。1組合は人数が分からず、含まれていない。承認待ちの報告が1件ある。',
    );
    expect(told({ ledger: A_YEAR })('completeness')).toBe('4組合すべての報告による。');
  });

  it('say of how many unions reports are asked where a view counts fewer', () => {
    const ledger = aLedger([
      aUnion('0001', { reports: { '2025-12': 90 } }),
      aUnion('0002', {
        figures: [aFigure('2025-06', [aCell({ prefecture: '27' })])],
      }),
    ]);
    const view = { ...WHOLE_FEDERATION, filters: { prefecture: ['13'] } };
    expect(told({ ledger, view })('completeness')).toBe(
      '報告の対象2組合のうち、1組合の報告と、1組合の以前の数字の繰越（該当する組合員はいない、最も古いもので2025年6月）による。人数の分からない組合はない。',
    );
  });
});
