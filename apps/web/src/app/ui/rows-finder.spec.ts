import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { appConfig } from '../app.config';
import { RowsFinder } from './rows-finder';
import type { RowsLink } from './rows-link';

describe('the rows behind a number', () => {
  let rows: RowsFinder;
  const open = (address: string) => TestBed.inject(Router).navigateByUrl(address);
  const address = (link: RowsLink | null) =>
    link &&
    TestBed.inject(Router).createUrlTree([link.path], { queryParams: link.params }).toString();

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    TestBed.inject(Router).resetConfig([{ path: '**', children: [] }]);
    rows = TestBed.inject(RowsFinder);
    await open(
      '/overview?asOf=2025-12&known=2026-03-31&basis=headquarters&gender=female&view=table',
    );
  });

  const common = 'asOf=2025-12&known=2026-03-31&basis=headquarters&gender=female';

  it('are the unions under the very filters, period, basis and day of the records', () => {
    expect(address(rows.of())).toBe(`/unions?${common}`);
    expect(address(rows.by('block')('kanto', 'members'))).toBe(
      '/unions?asOf=2025-12&known=2026-03-31&basis=headquarters&block=kanto&gender=female',
    );
  });

  it('take the row of the same dimension in place of the filter', () => {
    expect(rows.by('gender')('male', 'unions')?.params).toMatchObject({ gender: ['male'] });
  });

  it('are of the period of the row or column where time runs in the table', () => {
    const link = rows.overTime('industry', { block: ['kanto'] })('2018-03', 'G37');
    expect(link?.params).toMatchObject({ asOf: '2018-03', industry: ['G37'], block: ['kanto'] });
    expect(rows.byOverTime('industry')('G37', '2018-03')?.params).toMatchObject({
      asOf: '2018-03',
      industry: ['G37'],
    });
    expect(rows.overTime(null)('2018-03', 'total')?.params).toMatchObject({ asOf: '2018-03' });
  });

  it('are the figures of the union itself for a row of unions', () => {
    expect(address(rows.by('union')('0118', 'members'))).toBe(
      '/unions/0118/figures?asOf=2025-12&known=2026-03-31',
    );
  });

  it('are none for a share, a name or a row that stands for many', () => {
    expect(rows.by('block')('kanto', 'share')).toBeNull();
    expect(rows.by('union')('other:kanto', 'members')).toBeNull();
    expect(rows.overTime('industry')('2018-03', 'period')).toBeNull();
  });
});
