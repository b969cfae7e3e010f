import { describe, expect, it } from '@jest/globals';
import {
  addMonths,
  comparePeriods,
  isPeriod,
  monthsBetween,
  parsePeriod,
  periodOf,
  periodOfDay,
  periodsFromTo,
  referenceDay,
} from './period';

describe('A period', () => {
  it.each(['2025-12', '1962-01', '1873-01', '9999-12'])('is written %s', (text) => {
    expect(isPeriod(text)).toBe(true);
    expect(parsePeriod(text)).toBe(text);
  });

  it.each(['2025-13', '2025-00', '2025-1', '2025/12', '1872-12', '２０２５-12', '2025-12-31', ''])(
    'is not %s',
    (text) => {
      expect(isPeriod(text)).toBe(false);
      expect(() => parsePeriod(text)).toThrow(RangeError);
    },
  );

  it('moves by months over the end of a year, both ways', () => {
    expect(addMonths(parsePeriod('2025-12'), 1)).toBe('2026-01');
    expect(addMonths(parsePeriod('2025-01'), -13)).toBe('2023-12');
    expect(addMonths(parsePeriod('2025-06'), 0)).toBe('2025-06');
  });

  it('does not move by part of a month or out of the calendar', () => {
    expect(() => addMonths(parsePeriod('2025-12'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(parsePeriod('9999-12'), 1)).toThrow(RangeError);
    expect(() => addMonths(parsePeriod('1873-01'), -1)).toThrow(RangeError);
  });

  it('is so many months from another', () => {
    expect(monthsBetween(parsePeriod('2016-01'), parsePeriod('2025-12'))).toBe(119);
    expect(monthsBetween(parsePeriod('2025-12'), parsePeriod('2025-10'))).toBe(-2);
  });

  it('has a reference day, the last of its month, also in leap years', () => {
    expect(referenceDay(parsePeriod('2025-12'))).toBe('2025-12-31');
    expect(referenceDay(parsePeriod('2025-09'))).toBe('2025-09-30');
    expect(referenceDay(parsePeriod('2024-02'))).toBe('2024-02-29');
    expect(referenceDay(parsePeriod('2100-02'))).toBe('2100-02-28');
    expect(referenceDay(parsePeriod('2000-02'))).toBe('2000-02-29');
  });

  it('is found from any of its days, and from no day that does not exist', () => {
    expect(periodOfDay('2025-12-01')).toBe('2025-12');
    expect(periodOfDay('2024-02-29')).toBe('2024-02');
    for (const day of ['2025-02-29', '2025-04-31', '2025-12-00', '2025-12', 'soon']) {
      expect(() => periodOfDay(day)).toThrow(RangeError);
    }
  });

  it('stands in a row with the others', () => {
    const [from, to] = [parsePeriod('2025-11'), parsePeriod('2026-02')];
    expect(periodsFromTo(from, to)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(periodsFromTo(to, from)).toEqual([]);
    expect([to, from].sort(comparePeriods)).toEqual([from, to]);
    expect(periodOf(2025, 3)).toBe('2025-03');
  });
});
