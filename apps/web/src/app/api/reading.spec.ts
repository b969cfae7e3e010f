import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { Language } from '../language/language';
import { TextLoader } from '../language/text-loader';
import { inReadersLanguage } from './interceptors';
import { type Reading } from './reading';
import { readTrend } from './statistics';

const TREND = {
  periods: ['2025-11', '2025-12'],
  basis: 'workplace',
  by: null,
  series: [],
  total: { members: [192100, 192048], unions: [229, 229] },
};

const PROBLEM = {
  type: 'about:blank',
  title: '混み合っています',
  status: 503,
  code: 'busy',
  detail: '少し待ってからお試しください',
  requestId: 'req-1',
};

describe('a reading', () => {
  const to = signal<string | null>(null);
  let reading: Reading<unknown>;
  let http: HttpTestingController;

  const settled = () => TestBed.inject(ApplicationRef).whenStable();
  const asked = () => {
    TestBed.tick();
    return http.expectOne((request) => request.url === '/api/v1/trend');
  };

  beforeEach(async () => {
    to.set(null);
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([inReadersLanguage])),
        provideHttpClientTesting(),
        provideTransloco({ config: { availableLangs: ['ja', 'en'] }, loader: TextLoader }),
      ],
    });
    await TestBed.inject(Language).start();
    http = TestBed.inject(HttpTestingController);
    reading = TestBed.runInInjectionContext(() =>
      readTrend(() => {
        const period = to();
        if (period === null) return undefined;
        return { from: '2025-11', to: period, industry: ['G37', 'G39'], kind: null };
      }),
    );
  });

  it('waits until it is known what to ask', () => {
    TestBed.tick();
    http.expectNone(() => true);
    expect(reading.status()).toBe('waiting');
  });

  it('asks in the language shown, repeats lists and leaves out what is not chosen', async () => {
    to.set('2025-12');
    const { request, flush } = fields(asked());
    expect(request.params.toString()).toBe('from=2025-11&to=2025-12&industry=G37&industry=G39');
    expect(request.headers.get('Accept-Language')).toBe('ja');
    expect(reading.status()).toBe('loading');
    flush(TREND);
    await settled();
    expect(reading.status()).toBe('ready');
    expect(reading.value()).toEqual(TREND);
  });

  it('keeps the last answer while the next one loads and when it fails', async () => {
    to.set('2025-12');
    asked().flush(TREND);
    await settled();
    to.set('2025-10');
    const next = asked();
    expect(reading.status()).toBe('reloading');
    expect(reading.value()).toEqual(TREND);
    next.flush(PROBLEM, { status: 503, statusText: 'Service Unavailable' });
    await settled();
    expect(reading.status()).toBe('failed');
    expect(reading.value()).toEqual(TREND);
    expect(reading.problem()).toEqual({
      title: '混み合っています',
      detail: '少し待ってからお試しください',
      requestId: 'req-1',
      status: 503,
      issues: [],
    });
  });

  it('refuses an answer that breaks the contract instead of showing it', async () => {
    to.set('2025-12');
    asked().flush({ ...TREND, total: { members: ['many'], unions: [] } });
    await settled();
    expect(reading.status()).toBe('failed');
    expect(reading.value()).toBeUndefined();
    expect(reading.problem()?.title).toBe('表示できませんでした');
  });

  it('says that the server cannot be reached when there is no answer at all', async () => {
    to.set('2025-12');
    asked().error(new ProgressEvent('error'));
    await settled();
    expect(reading.problem()?.title).toBe('サーバーにつながりません');
  });

  it('forgets the answer when there is nothing to ask any more', async () => {
    to.set('2025-12');
    asked().flush(TREND);
    await settled();
    to.set(null);
    TestBed.tick();
    expect(reading.value()).toBeUndefined();
  });
});

function fields(request: ReturnType<HttpTestingController['expectOne']>) {
  return { request: request.request, flush: (body: object) => request.flush(body) };
}
