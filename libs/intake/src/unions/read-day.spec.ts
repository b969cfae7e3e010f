import { describe, expect, it } from '@jest/globals';
import { addDays } from '@soshiki/base';
import fc from 'fast-check';
import { readDay } from './read-day';

describe('A day as it is written', () => {
  it.each([
    ['2016-04-01', '2016-04-01'],
    ['2016/4/1', '2016-04-01'],
    ['２０１６／４／１', '2016-04-01'],
    ['2016.4.1', '2016-04-01'],
    ['20160401', '2016-04-01'],
    ['2016年4月1日', '2016-04-01'],
    ['2016年 4月 1日（金）', '2016-04-01'],
    ['平成28年4月1日', '2016-04-01'],
    ['H28.4.1', '2016-04-01'],
    ['h28/4/1', '2016-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['2016-04-01T00:00:00.000Z', '2016-04-01'],
    ['2016/04/10 0:00:00', '2016-04-10'],
    ['2016/04/10 0:00', '2016-04-10'],
    ['42461', '2016-04-01'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    '',
    '2016-02-30',
    '2016-13-01',
    '2016年4月',
    '4月1日',
    '平成40年4月1日',
    '123',
    '春',
    '2016/4/1 12:30',
    '1.2.3.4',
    '-'.repeat(50_000),
  ])('%.20s is none', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('is found again in every form that people use', () => {
    const days = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays('1962-01-01', days));
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day
          .split('-')
          .map((part) => String(Number(part)));
        for (const text of [day, `${year}/${month}/${date}`, `${year}年${month}月${date}日`]) {
          expect(readDay(text)).toBe(day);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
