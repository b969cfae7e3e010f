import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { KnownRecord } from './known-record';

describe('the day of the records', () => {
  let record: KnownRecord;
  const open = (address: string) => TestBed.inject(Router).navigateByUrl(address);

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    TestBed.inject(Router).resetConfig([{ path: '**', children: [] }]);
    await TestBed.inject(Language).start();
    record = TestBed.inject(KnownRecord);
  });

  it('is told with whatever is copied, downloaded or printed', async () => {
    await open('/overview?asOf=2025-12&known=2026-03-31');
    expect(record.day()).toBe('2026年3月31日');
    expect(record.marked('2025年12月現在')).toBe('2025年12月現在（2026年3月31日時点の記録）');
    expect(record.marked('')).toBe('');
  });

  it('is not spoken of while everything known now is told', async () => {
    await open('/overview?asOf=2025-12');
    expect(record.day()).toBeNull();
    expect(record.marked('2025年12月現在')).toBe('2025年12月現在');
  });

  it.each([
    ['/overview', true],
    ['/industries/G37', true],
    ['/unions', true],
    ['/unions/0118', true],
    ['/unions/0118/figures', true],
    ['/unions/new', false],
    ['/unions/0118/change', false],
    ['/campaigns/2026-01', false],
    ['/targets', false],
    ['/revisions', false],
    ['/outline', false],
  ])('is followed by the pages that tell figures: %s %s', async (path, isFollowed) => {
    await open(`${path}?known=2026-03-31`);
    expect(record.isFollowed()).toBe(isFollowed);
  });
});
