import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTransloco } from '@jsverse/transloco';
import { DayWording } from '../unions/day-wording';
import { Language } from './language';
import { TextLoader } from './text-loader';
import { Wording } from './wording';

describe('months and days as the reader writes them', () => {
  const language = () => TestBed.inject(Language);
  const wording = () => TestBed.inject(Wording);

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideTransloco({ config: { availableLangs: ['ja', 'en'] }, loader: TextLoader }),
      ],
    });
    await language().start();
  });

  it('are western at first, with the era beside the period', () => {
    expect(language().calendar()).toBe('western');
    expect(wording().month('2025-12')).toBe('2025年12月');
    expect(wording().period('2025-12')).toBe('2025年12月（令和7年12月）');
    expect(wording().year('2019-05')).toBe('2019年');
  });

  it('go by eras when the reader wants it, the year of change in two', () => {
    language().useCalendar('era');
    expect(wording().month('2025-12')).toBe('令和7年12月');
    expect(wording().period('2019-04')).toBe('平成31年4月（2019年4月）');
    expect([wording().year('2019-04'), wording().year('2019-05')]).toEqual([
      '平成31年',
      '令和元年',
    ]);
    expect(TestBed.inject(DayWording).day('2025-04-01')).toBe('令和7年4月1日');
  });

  it('are western in English, whatever was chosen', async () => {
    language().useCalendar('era');
    await language().use('en');
    expect(language().calendar()).toBe('western');
    expect(wording().period('2025-12')).toBe('December 2025');
    expect(TestBed.inject(DayWording).day('2025-04-01')).toBe('1 April 2025');
  });

  it('are remembered on this machine', async () => {
    language().useCalendar('era');
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideTransloco({ config: { availableLangs: ['ja', 'en'] }, loader: TextLoader }),
      ],
    });
    await language().start();
    expect(wording().month('1989-01')).toBe('平成元年1月');
  });
});
