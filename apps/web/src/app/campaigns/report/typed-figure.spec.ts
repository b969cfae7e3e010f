import { describe, expect, it } from '@jest/globals';
import type { Report, ReportCell } from '@soshiki/contracts';
import { submissionFault } from './submission-fault';
import { type TypedFigure, bodyOf, oddnessOf, readTyped, typedFrom } from './typed-figure';

const BLANK: TypedFigure = {
  mode: 'total',
  total: '',
  isZero: false,
  cells: [],
  reasons: {},
  reason: '',
};

const MEN: ReportCell = { prefecture: '13', gender: 'male', employment: 'regular', members: 120 };
const WOMEN: ReportCell = { ...MEN, gender: 'female', members: 80 };
const UNALLOCATED: ReportCell = {
  prefecture: '00',
  gender: 'unknown',
  employment: 'unknown',
  members: 200,
};

const REPORT = {
  period: '2026-01',
  earlier: [{ period: '2025-12', revision: 1, members: 200, cells: [WOMEN, MEN] }],
  affiliations: [{ from: '2010-04-01', to: null }],
};

const inParts = (men: string, women: string, total = ''): TypedFigure => ({
  ...BLANK,
  mode: 'cells',
  total,
  cells: [
    { ...MEN, members: men },
    { ...WOMEN, members: women },
  ],
});

const oddOf = (typed: TypedFigure) => oddnessOf(REPORT, readTyped(typed));
const faultOf = (typed: TypedFigure, revision = 0) =>
  submissionFault(typed, readTyped(typed), { odd: oddOf(typed), revision });

describe('a figure as it is typed', () => {
  it('is nothing while nothing is typed', () => {
    expect(readTyped(BLANK).members).toBeNull();
    expect(oddOf(BLANK)).toEqual([]);
    expect(faultOf(BLANK)).toBe('nothing');
    expect(bodyOf(BLANK, [])).toEqual({ members: null, reasons: {} });
  });

  it('takes full-width digits and commas', () => {
    const typed = { ...BLANK, total: '２、１０' };
    expect(readTyped({ ...typed, total: '１，２１０人' }).members).toBe(1210);
    expect(readTyped(typed).members).toBeNaN();
    expect(faultOf(typed)).toBe('notAHeadcount');
    expect(bodyOf(typed, oddOf(typed))).toBeNull();
  });

  it('of the total alone is one part that is allocated to nothing', () => {
    const typed = { ...BLANK, total: '200' };
    expect(readTyped(typed).cells).toEqual([UNALLOCATED]);
    expect(bodyOf(typed, [])).toEqual({ members: 200, reasons: {} });
    expect(faultOf(typed)).toBeNull();
  });

  it('in parts is their sum, and goes out as parts of at least one person', () => {
    const typed = inParts('121', '0');
    expect(readTyped(typed)).toMatchObject({ members: 121, sum: 121 });
    expect(bodyOf(typed, [])).toEqual({ cells: [{ ...MEN, members: 121 }], reasons: {} });
  });

  it('with a total beside its parts must add up to it', () => {
    expect(oddOf(inParts('120', '81', '200'))).toEqual(['cellsDifferFromTotal']);
    expect(faultOf(inParts('120', '81', '200'))).toBe('error');
    expect(bodyOf(inParts('120', '81', '200'), ['cellsDifferFromTotal'])).toBeNull();
    expect(faultOf(inParts('120', '81', '201'))).toBeNull();
  });

  it('leaves a row without a number out, and refuses one with another text', () => {
    expect(readTyped(inParts('120', '')).members).toBe(120);
    expect(faultOf(inParts('120', '八十'))).toBe('notAHeadcount');
  });

  it('warns by rule 10 while one types, and wants a reason for each warning', () => {
    const typed = { ...BLANK, total: '2000' };
    expect(oddOf(typed)).toEqual(['largeChange', 'tenfold']);
    expect(faultOf(typed)).toBe('reasonOfWarning');
    const reasoned = { ...typed, reasons: { largeChange: '合併', tenfold: '合併' } };
    expect(faultOf(reasoned)).toBeNull();
    expect(bodyOf(reasoned, oddOf(reasoned))).toMatchObject({ reasons: reasoned.reasons });
  });

  it('sends no reason for what is not odd any more', () => {
    const typed = { ...BLANK, total: '201', reasons: { largeChange: '合併' } };
    expect(bodyOf(typed, oddOf(typed))).toEqual({ members: 201, reasons: {} });
  });

  it('of nobody is submitted on purpose only', () => {
    const typed = { ...BLANK, total: '0', reasons: { largeChange: '全員脱退' } };
    expect(faultOf(typed)).toBe('zeroUnasked');
    expect(faultOf({ ...typed, isZero: true })).toBeNull();
  });

  it('wants a reason from the second revision on', () => {
    const typed = { ...BLANK, total: '201' };
    expect(faultOf(typed, 1)).toBe('reasonOfRevision');
    expect(faultOf({ ...typed, reason: '入力の誤り' }, 1)).toBeNull();
  });
});

describe('the form', () => {
  const report = (members: number | null, cells: ReportCell[]): Report =>
    ({ members, cells, warnings: [] }) as unknown as Report;

  it('starts with the total where a report has no parts', () => {
    expect(typedFrom(report(200, [UNALLOCATED]))).toEqual({ ...BLANK, total: '200' });
    expect(typedFrom(report(null, []))).toEqual(BLANK);
    expect(typedFrom(report(0, []))).toEqual({ ...BLANK, total: '0', isZero: true });
  });

  it('starts with the parts in their order, and no total of its own', () => {
    expect(typedFrom(report(200, [WOMEN, MEN]))).toEqual(inParts('120', '80'));
  });

  it('starts with the reasons given before', () => {
    const given = {
      ...report(2000, []),
      warnings: [
        { code: 'tenfold', severity: 'warning', message: { ja: '', en: '' }, reason: '合併' },
        { code: 'largeChange', severity: 'warning', message: { ja: '', en: '' }, reason: null },
      ],
    } as unknown as Report;
    expect(typedFrom(given).reasons).toEqual({ tenfold: '合併' });
  });
});
