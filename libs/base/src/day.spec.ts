import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, tokyoDay } from './day';

describe('The day in Japan', () => {
  it('begins nine hours before the day of Greenwich', () => {
    expect(tokyoDay('2025-12-31T14:59:59.999Z')).toBe('2025-12-31');
    expect(tokyoDay('2025-12-31T15:00:00Z')).toBe('2026-01-01');
    expect(tokyoDay(new Date('2024-02-28T15:00:00Z'))).toBe('2024-02-29');
  });

  it('is the same whatever zone the instant is written in', () => {
    expect(tokyoDay('2026-01-01T00:00:00+09:00')).toBe('2026-01-01');
    expect(tokyoDay('2025-12-31T10:00:00-05:00')).toBe('2026-01-01');
    expect(tokyoDay('2025-07-31T23:59:59+0900')).toBe('2025-07-31');
  });

  it.each(['2026-01-01', '2026-01-01T00:00:00', 'yesterday', '2026-13-01T00:00:00Z', ''])(
    'is not told of %j, which is no instant',
    (text) => {
      expect(() => tokyoDay(text)).toThrow(RangeError);
    },
  );
});

describe('Days', () => {
  it('are counted over the ends of months and leap days', () => {
    expect(addDays('2026-01-31', 28)).toBe('2026-02-28');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2025-12-31', '2026-01-28')).toBe(28);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  it('must be real and whole', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-28', 0.5)).toThrow(RangeError);
    expect(() => daysBetween('2026-02-28', 'today')).toThrow(RangeError);
  });
});
