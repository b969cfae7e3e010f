import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { TrendChoices } from './trend-choices';

describe('what is chosen of a course', () => {
  let choices: TrendChoices;
  const open = (address: string) => TestBed.inject(Router).navigateByUrl(address);
  const address = () => TestBed.inject(Router).url;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting(), TrendChoices],
    });
    TestBed.inject(Router).resetConfig([{ path: '**', children: [] }]);
    await TestBed.inject(Language).start();
    choices = TestBed.inject(TrendChoices);
  });

  it('is read from the address, and what means nothing there is left aside', async () => {
    await open('/trends?by=block&form=area&mode=index');
    expect([choices.by(), choices.form(), choices.mode(), choices.plainMode()]).toEqual([
      'block',
      'area',
      'count',
      'index',
    ]);
    await open('/trends?by=union&form=globe&mode=share');
    expect([choices.by(), choices.form(), choices.mode()]).toEqual([null, 'line', 'count']);
  });

  it.each([
    ['by=gender&measure=unions', true],
    ['by=block&measure=unions', true],
    ['by=block&measure=unions&basis=headquarters', false],
    ['by=industry&measure=unions', false],
    ['by=gender', false],
  ])('knows where parts overlap, and offers no share there: %s', async (query, overlaps) => {
    await open(`/trends?${query}`);
    expect(choices.overlaps()).toBe(overlaps);
    expect(choices.modes().includes('share')).toBe(!overlaps);
  });

  it('keeps the year pointed at beside the series brought out', async () => {
    await open('/trends?by=industry&mark=G37,2024-12');
    expect([choices.marked(), choices.step()]).toEqual([['G37'], '2024-12']);
    await choices.bringOut(['G37', 'G39']);
    expect(address()).toBe('/trends?by=industry&mark=G37,G39,2024-12');
    await choices.pointAt(null);
    expect(address()).toBe('/trends?by=industry&mark=G37,G39');
  });
});
