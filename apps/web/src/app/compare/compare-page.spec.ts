import { beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SessionKeeper } from '../api/session';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { ComparePage } from './compare-page';

const CODES = {
  asOf: '2025-12',
  industries: [{ code: 'G37', name: '情報通信', nameEn: 'Communications', jsic: ['G37'] }],
  industryGroups: [],
  prefectures: [],
  blocks: [],
  confederations: [],
  periods: [{ period: '2025-12', status: 'final' }],
  isSample: true,
};

const MISSING_UNION = {
  ...{ type: 'about:blank', title: '見つかりません', status: 404, code: 'not-found' },
  requestId: 'r',
};

describe('the page of comparison', () => {
  let page: ComponentFixture<ComparePage>;
  let http: HttpTestingController;
  const text = () => (page.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    page.detectChanges();
  };
  const asked = (path: string) => http.match(({ url }) => url === `/api/v1${path}`);

  const show = async (query: string) => {
    await RouterTestingHarness.create();
    TestBed.inject(Router).resetConfig([{ path: 'compare', children: [] }]);
    await TestBed.inject(Router).navigateByUrl(`/compare${query}`);
    page = TestBed.createComponent(ComparePage);
    await settle();
    for (const request of asked('/codes')) request.flush(CODES);
    await settle();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    await TestBed.inject(Language).start();
    http = TestBed.inject(HttpTestingController);
    const signedIn = TestBed.inject(SessionKeeper).signInSample('viewer');
    http.expectOne('/api/v1/session/sample').flush({
      user: { id: '1', name: '閲覧者', role: 'viewer', scope: { kind: 'federation' } },
    });
    await signedIn;
  });

  it('says what to do while nothing is compared, with examples that keep the period', async () => {
    await show('?asOf=2025-12&kind=national');
    const links = [...(page.nativeElement as HTMLElement).querySelectorAll('a')];
    expect(links[0]?.getAttribute('href')).toBe(
      '/compare?asOf=2025-12&kind=national&ids=industry:G37,industry:G39,industry:D082',
    );
    expect(asked('/trend')).toEqual([]);
  });

  it('asks for each thing in place of the filters of its own dimension, others staying', async () => {
    await show('?asOf=2025-12&industry=G39&kind=national&ids=industry:G37,kind:council');
    const queries = asked('/trend')
      .map(({ request }) => request.params)
      .filter((params) => params.get('by') !== null && params.get('from') === '2024-12')
      .map((params) => [params.get('by'), params.getAll('industry'), params.getAll('kind')]);
    expect(queries).toEqual([
      ['industry', ['G37'], ['national']],
      ['kind', ['G39'], ['council']],
    ]);
  });

  it('names what there is not, shows the others, and asks nothing about a union before it is known', async () => {
    await show('?asOf=2025-12&ids=industry:X99,moon:1,industry:G37,union:9999');
    const unions = asked('/trend').filter(({ request }) => request.params.has('union'));
    expect(unions).toEqual([]);
    for (const request of asked('/unions/9999')) {
      request.flush(MISSING_UNION, { status: 404, statusText: 'Not Found' });
    }
    await settle();
    expect(text()).toContain(
      '見つからないため、表示していません：moon:1、industry:X99、union:9999',
    );
    const heads = (page.nativeElement as HTMLElement).querySelectorAll('app-column-head a');
    expect([...heads].map(({ textContent }) => textContent)).toEqual(['情報通信']);
  });
});
