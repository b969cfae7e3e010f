import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Effect } from '@soshiki/contracts';
import { appConfig } from '../../app.config';
import { Language } from '../../language/language';
import { EffectWords, newestOf } from './effect-words';

const totals = (unions: number, members: number) => ({
  unions,
  members,
  headline: { ja: `${unions}組合`, en: `${unions} unions` },
});
const of = (before: readonly [number, number], after: readonly [number, number]) => ({
  before: totals(...before),
  after: totals(...after),
});

describe('the effect of a write in words', () => {
  let words: EffectWords;
  let language: Language;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    language = TestBed.inject(Language);
    await language.use('ja');
    await language.complete();
    words = TestBed.inject(EffectWords);
  });

  it.each([
    [of([229, 192_048], [228, 192_048]), '229→228組合、人員±0'],
    [of([229, 192_048], [228, 191_041]), '229→228組合、人員△1,007人'],
    [of([229, 192_048], [230, 192_060]), '229→230組合、人員＋12人'],
    [of([229, 192_048], [229, 192_048]), '組合数±0、人員±0'],
    [of([1_000, 5], [999, 5]), '1,000→999組合、人員±0'],
  ])('says what becomes of unions and members', (period, said) => {
    expect(words.sentence(period)).toBe(said);
  });

  it('says it in English too', async () => {
    await language.use('en');
    expect(words.sentence(of([229, 192_048], [228, 191_041]))).toBe(
      '229→228 unions, △1,007 members',
    );
    expect(words.headline(totals(228, 0).headline)).toBe('228 unions');
  });

  it('is told of the newest period that changes', () => {
    const period = (name: string) => ({
      ...of([1, 1], [2, 2]),
      period: name,
      status: 'final' as const,
      membersOnceApproved: 2,
    });
    const effect: Effect = {
      periods: [period('2025-12'), period('2026-01'), period('2025-11')],
      periodsTouched: 3,
      publications: [],
      openingReports: [],
      notes: [],
    };
    expect(newestOf(effect)?.period).toBe('2026-01');
    expect(newestOf({ ...effect, periods: [] })).toBeUndefined();
  });
});
