import { describe, expect, it } from '@jest/globals';
import { readEmployment } from './read-employment';
import { readGender } from './read-gender';
import { readMembers } from './read-members';
import { isYearOnly, readPeriodCell } from './read-period-cell';
import { readPrefecture } from './read-prefecture';

const codeOf = (text: string, unit: 1 | 100 | 1000 = 1) => {
  const read = readMembers(text, unit);
  return read !== null && typeof read === 'object' ? read.code : read;
};

describe('readMembers', () => {
  it.each([
    ['1234', 1234],
    ['1,234人', 1234],
    ['１２３４', 1234],
    ['１，２３４名', 1234],
    ['1、234', 1234],
    [' 12 ', 12],
    ['1234.0', 1234],
    ['1234.', 1234],
    ['0', 0],
    ['0012', 12],
    ['1.2千人', 1200],
  ])('reads %s as %d persons', (text, members) => {
    expect(codeOf(text)).toBe(members);
  });

  it.each([
    ['1.234', 1000, 1234],
    ['10,041.5', 1000, 10_041_500],
    ['0.001', 1000, 1],
    ['12', 1000, 12_000],
    ['12千人', 1000, 12_000],
    ['1.23', 100, 123],
    ['8.115', 1000, 8115],
  ] as const)('reads %s of %d persons as %d by its digits', (text, unit, members) => {
    expect(codeOf(text, unit)).toBe(members);
  });

  it.each(['', ' ', '　', '…', '‥', '...', '−', '-', '‐', '－', '―', 'ー', '・・・'])(
    'takes %p for saying nothing',
    (text) => {
      expect(readMembers(text, 1)).toBeNull();
    },
  );

  it.each([
    ['△12', 'members-negative'],
    ['▲1,234', 'members-negative'],
    ['−12', 'members-negative'],
    ['-12', 'members-negative'],
    ['（12）', 'members-negative'],
    ['12.5', 'members-not-whole'],
    ['0.30000000000000004', 'members-not-whole'],
    ['#REF!', 'members-spreadsheet-fault'],
    ['#DIV/0!', 'members-spreadsheet-fault'],
    ['#N/A', 'members-spreadsheet-fault'],
    ['####', 'members-spreadsheet-fault'],
    ['12,34', 'members-not-a-number'],
    ['約100人', 'members-not-a-number'],
    ['1E+05', 'members-not-a-number'],
    ['99999999999', 'members-too-large'],
    ['9'.repeat(400), 'members-too-large'],
  ])('refuses %s as %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('refuses more decimals than a unit holds, and a unit the header does not have', () => {
    expect(codeOf('1.2345', 1000)).toBe('members-too-exact');
    expect(codeOf('0.30000000000000004', 1000)).toBe('members-too-exact');
    expect(codeOf('12人', 1000)).toBe('members-other-unit');
  });

  it('quotes the cell', () => {
    expect(readMembers('△12', 1)).toMatchObject({ message: { ja: /「△12」/ } });
  });
});

describe('words of cells', () => {
  it.each([
    ['男', 'male'],
    ['男性', 'male'],
    ['（女）', 'female'],
    ['Ｆ', 'female'],
    ['その他', 'unknown'],
    ['', 'unknown'],
    ['…', 'unknown'],
    ['猫', null],
    ['constructor', null],
  ])('takes %p for the gender %s', (text, gender) => {
    expect(readGender(text)).toBe(gender);
  });

  it.each([
    ['正規', 'regular'],
    ['正社員', 'regular'],
    ['非正規（パートタイム等）', 'nonregular'],
    ['ﾊﾟｰﾄ', 'nonregular'],
    ['契約社員', 'nonregular'],
    ['Part-time', 'nonregular'],
    ['', 'unknown'],
    ['役員', null],
  ])('takes %p for the employment type %s', (text, employment) => {
    expect(readEmployment(text)).toBe(employment);
  });

  it.each([
    ['13', '13'],
    ['1', '01'],
    ['０１', '01'],
    ['東京都', '13'],
    ['東京', '13'],
    ['東 京', '13'],
    ['京都', '26'],
    ['北海道', '01'],
    ['ｶﾅｶﾞﾜｹﾝ', '14'],
    ['とうきょう', '13'],
    ['OSAKA', '27'],
    ['13 東京都', '13'],
    ['27:大阪', '27'],
    ['未配分', '00'],
    ['00', '00'],
    ['', '00'],
    ['48', null],
    ['江戸', null],
  ])('takes %p for the prefecture %s', (text, prefecture) => {
    expect(readPrefecture(text)).toBe(prefecture);
  });

  it.each([
    ['2025-12', '2025-12'],
    ['2025-12-31', '2025-12'],
    ['2025-12-01T00:00:00', '2025-12'],
    ['令和７年１２月末現在', '2025-12'],
    ['（令和7年12月31日現在）', '2025-12'],
    ['R7.12', '2025-12'],
    ['202512', '2025-12'],
    ['20251231', '2025-12'],
    ['Dec 2025', '2025-12'],
    ['2025年12月時点', '2025-12'],
    ['2025年度', null],
    ['2025', null],
    ['2025-13', null],
    ['12月', null],
  ])('takes %p for the period %s', (text, period) => {
    expect(readPeriodCell(text)).toBe(period);
  });

  it('tells a year from what is no time at all', () => {
    expect(['2025年度', '令和7年', '2025', 'R7年度'].every(isYearOnly)).toBe(true);
    expect(['2025年12月', '', '度', 'A'].some(isYearOnly)).toBe(false);
  });
});
