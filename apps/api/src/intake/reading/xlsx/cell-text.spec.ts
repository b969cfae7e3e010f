import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOfSerial, lettersOf, placeOf, plainNumber } from './cell-text';
import { isDayFormat } from './date-styles';

describe('a number of a spreadsheet', () => {
  it('is a day of its calendar, the mistaken leap day of 1900 counted', () => {
    expect(dayOfSerial(1, false)).toBe('1900-01-01');
    expect(dayOfSerial(59, false)).toBe('1900-02-28');
    expect(dayOfSerial(61, false)).toBe('1900-03-01');
    expect(dayOfSerial(46_022, false)).toBe('2025-12-31');
    expect(dayOfSerial(46_022.75, false)).toBe('2025-12-31');
    expect(dayOfSerial(46_022 - 1462, true)).toBe('2025-12-31');
  });

  it('is no day outside of them', () => {
    for (const serial of [0, -1, Number.NaN, 1e308, 2_958_466])
      expect(dayOfSerial(serial, false)).toBeNull();
  });

  it('is written in plain digits, without what a computer adds to it', () => {
    expect(plainNumber('1200')).toBe('1200');
    expect(plainNumber('1.2E3')).toBe('1200');
    expect(plainNumber('0.30000000000000004')).toBe('0.3');
    expect(plainNumber('1.5')).toBe('1.5');
    expect(plainNumber('1E21')).toBe('1000000000000000000000');
    expect(plainNumber('1E-7')).toBe('0.0000001');
    expect(plainNumber('NaN')).toBe('NaN');
  });

  it('of up to 15 digits is never another one', () => {
    const whole = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(whole, (number) => {
        expect(plainNumber(String(number))).toBe(String(number));
        expect(plainNumber(number.toExponential())).toBe(String(number));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a format', () => {
  it.each([
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    '[$-411]ge.m.d',
    '[$-411]ggge"年"m"月"d"日";@',
    'm/d',
    'mmm-yy',
    '[$-ja-JP]aaa',
    'yyyy-mm-dd hh:mm',
  ])('shows a day: %s', (format) => {
    expect(isDayFormat(format)).toBe(true);
  });

  it.each([
    'General',
    'G/標準',
    '#,##0',
    '0.00E+00',
    '#,##0"人";[Red]-#,##0',
    '0"名（年度末 day）"',
    '[h]:mm:ss',
    'mm:ss.0',
    '@',
    '0000',
  ])('shows none: %s', (format) => {
    expect(isDayFormat(format)).toBe(false);
  });
});

describe('the address of a cell', () => {
  it('is a place, and back', () => {
    expect(placeOf('A1')).toEqual({ column: 0, row: 1 });
    expect(placeOf('XFD1048576')).toEqual({ column: 16_383, row: 1_048_576 });
    expect(placeOf('ZZZZ1')).toBeNull();
    const column = fc.integer({ min: 0, max: 16_383 });
    fc.assert(
      fc.property(column, (at) => {
        expect(placeOf(`${lettersOf(at)}7`)).toEqual({ column: at, row: 7 });
      }),
      { numRuns: 1000 },
    );
  });
});
