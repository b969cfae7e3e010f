import { describe, expect, it } from '@jest/globals';
import { dayOfCell } from './day-of-cell';

describe('A cell of a column of days', () => {
  it.each([
    ['2016-04-01', '2016-04-01'],
    ['2016/4/1', '2016-04-01'],
    ['２０１６／４／１', '2016-04-01'],
    ['2016年4月1日（金）', '2016-04-01'],
    ['平成28年4月1日', '2016-04-01'],
    ['H28.4.1', '2016-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['2016/04/10 0:00:00', '2016-04-10'],
    ['42461', '2016-04-01'],
    ['73050', '2099-12-31'],
  ])('%s is %s', (text, day) => {
    expect(dayOfCell(text)).toBe(day);
  });

  it.each(['', '2016-02-30', '平成40年4月1日', '春', '9999', '73051', '-'.repeat(50_000)])(
    '%.20s is no day',
    (text) => {
      expect(dayOfCell(text)).toBeNull();
    },
  );
});
