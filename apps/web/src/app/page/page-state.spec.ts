import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { parsePeriod } from '@soshiki/base';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { PageState } from './page-state';

describe('the state of a page', () => {
  let state: PageState;
  const open = (address: string) => TestBed.inject(Router).navigateByUrl(address);
  const address = () => TestBed.inject(Router).url;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    TestBed.inject(Router).resetConfig([{ path: '**', children: [] }]);
    await TestBed.inject(Language).start();
    state = TestBed.inject(PageState);
  });

  it('compares with twelve months before unless an earlier period is chosen', async () => {
    await open('/overview?asOf=2025-12');
    expect(state.compareTo()).toBe('2024-12');
    await open('/overview?asOf=2025-12&cmp=2018-03');
    expect(state.compareTo()).toBe('2018-03');
    await open('/overview?asOf=2025-12&cmp=2026-01');
    expect(state.compareTo()).toBe('2024-12');
  });

  it('is written into the address, and a change goes back to the first page', async () => {
    await open('/unions?asOf=2025-12&page=3');
    await state.change({ asOf: parsePeriod('2018-03'), basis: 'headquarters' });
    expect(address()).toBe('/unions?asOf=2018-03&basis=headquarters');
  });

  it('adds and removes filters as chips', async () => {
    await open('/overview?asOf=2025-12');
    await state.toggle('kind', 'national');
    expect(address()).toBe('/overview?asOf=2025-12&kind=national');
    expect(state.chips()).toEqual([{ dimension: 'kind', code: 'national', name: '全国単組' }]);
    for (const chip of state.chips()) await state.remove(chip);
    expect(address()).toBe('/overview?asOf=2025-12');
  });

  it('tells many values of one filter in one chip that removes them all', async () => {
    const codes = Array.from({ length: 124 }, (_, place) => `union=${String(place + 1000)}`);
    await open(`/unions?asOf=2025-12&${codes.join('&')}`);
    expect(state.chips()).toEqual([{ dimension: 'union', code: null, name: '124件' }]);
    for (const chip of state.chips()) await state.remove(chip);
    expect(address()).toBe('/unions?asOf=2025-12');
  });

  it('asks everything as known at the end of a day in Japan, and links go on asking so', async () => {
    await open('/overview?asOf=2025-12&known=2026-03-31');
    expect(state.knownAt()).toBe('2026-03-31T15:00:00Z');
    expect(state.statistic()).toMatchObject({ asOf: '2025-12', knownAt: '2026-03-31T15:00:00Z' });
    expect(state.linkParams()).toMatchObject({ asOf: '2025-12', known: '2026-03-31' });
    await state.change({ asOf: parsePeriod('2018-03') });
    expect(address()).toBe('/overview?asOf=2018-03&known=2026-03-31');
    await state.change({ known: null });
    expect(address()).toBe('/overview?asOf=2018-03');
    expect(state.statistic()).not.toHaveProperty('knownAt');
  });

  it('gives links an absolute period', async () => {
    await open('/overview?asOf=2025-12&industry=G37&view=table');
    expect(state.linkParams()).toMatchObject({ asOf: '2025-12', industry: ['G37'], cmp: null });
  });
});
