import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { Router } from '@angular/router';
import type { Report } from '@soshiki/contracts';
import { SessionKeeper } from '../../api/session';
import { appConfig } from '../../app.config';
import { Language } from '../../language/language';
import { reportRoutes } from './report.routes';

const URL = '/api/v1/campaigns/2026-01/reports/0144';

const REPORT: Report = {
  period: '2026-01',
  union: { code: '0144', name: '群馬里見運輸労働組合' },
  campaign: { state: 'open', opensOn: '2026-01-31', dueOn: '2099-12-31' },
  revision: 0,
  state: 'notStarted',
  correction: null,
  isLate: false,
  members: null,
  cells: [],
  previous: { period: '2025-12', members: 575, cells: [] },
  change: null,
  changeRate: null,
  warnings: [],
  figure: { members: 575, period: '2025-12', revision: 1, carriedForward: true },
  draft: null,
  revisions: [],
  affiliations: [{ from: '2010-04-01', to: null }],
  earlier: [{ period: '2025-12', revision: 1, members: 575, cells: [] }],
  allowed: {
    edit: true,
    submit: true,
    correct: false,
    approve: false,
    return: false,
    because: null,
  },
};

const draftOf = (members: number, savedBy: string): Report => ({
  ...REPORT,
  state: 'draft',
  members,
  draft: { savedAt: '2026-02-10T01:32:00.000Z', savedBy },
});

const STALE = {
  type: '/api/docs#problem-stale',
  title: 'ほかの人が変更しました',
  status: 412,
  code: 'stale',
  requestId: 'req-1',
  issues: [],
};

describe('the page of a report', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  const page = () => harness.routeNativeElement ?? document.createElement('div');
  const words = () => page().textContent.replace(/\s+/g, ' ');
  const total = () => page().querySelector<HTMLInputElement>('#total');

  const settle = async () => {
    await new Promise((done) => setTimeout(done));
    harness.detectChanges();
    await new Promise((done) => setTimeout(done));
  };

  const asked = (method: 'GET' | 'PUT') =>
    http.match((request) => request.method === method && request.url === URL);

  /** Answers the reading of the report. */
  const answer = async (report: Report, version: string) => {
    TestBed.tick();
    for (const request of asked('GET')) {
      request.flush(report, { headers: { etag: `"${version}.x"` } });
    }
    await settle();
  };

  const type = async (text: string) => {
    const input = total();
    if (input === null) throw new Error('no field for the total');
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await settle();
  };

  /** The draft that is sent once the hands rest. */
  const savedRequest = async () => {
    await new Promise((done) => setTimeout(done, 900));
    await settle();
    const [request] = asked('PUT');
    if (request === undefined) throw new Error('no draft was sent');
    return request;
  };

  // The page is compiled when first asked for: that is not the time a test may take.
  beforeAll(async () => {
    await import('./report-page');
  }, 60_000);

  beforeEach(async () => {
    sessionStorage.clear();
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    await TestBed.inject(Language).start();
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Router).resetConfig([{ path: 'campaigns', children: reportRoutes }]);
    const signedIn = TestBed.inject(SessionKeeper).signInSample('editor');
    http.expectOne('/api/v1/session/sample').flush({
      user: { id: '3', name: '本部担当', role: 'editor', scope: { kind: 'federation' } },
    });
    await signedIn;
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/campaigns/2026-01/reports/0144');
    await answer(REPORT, 'r0-d0');
  });

  afterEach(() => sessionStorage.clear());

  it('shows the previous figure and, while one types, the difference', async () => {
    expect(words()).toContain('575人');
    await type('５８０人');
    expect(words()).toContain('▲ +5');
    expect(words()).toContain('まもなく保存します');
  });

  it('saves a draft when the hands rest, naming the version that was seen', async () => {
    await type('５８０');
    const request = await savedRequest();
    expect(request.request.headers.get('If-Match')).toBe('"r0-d0.x"');
    expect(request.request.body).toEqual({ members: 580, reasons: {} });
    request.flush(draftOf(580, '本部担当'), { headers: { etag: '"r0-d1.y"' } });
    await settle();
    expect(words()).toContain('保存しました 10:32');
    expect(sessionStorage).toHaveLength(0);
  });

  it('sends nothing that is no head-count, and keeps it for a reload', async () => {
    await type('58x');
    await new Promise((done) => setTimeout(done, 900));
    expect(asked('PUT')).toEqual([]);
    expect(words()).toContain('直すまで保存しません');
    expect(sessionStorage.getItem(sessionStorage.key(0) ?? '')).toContain('58x');
  });

  it('shows both figures when somebody else was faster, and saves the one chosen', async () => {
    await type('580');
    const refused = await savedRequest();
    refused.flush(STALE, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    await answer(draftOf(570, '承認者'), 'r0-d2');
    expect(words()).toContain('ほかの人が先に書き換えました');
    expect(words()).toMatch(/あなたの入力580人承認者さん [\d/ :]+570人/);
    const [mine] = [...page().querySelectorAll<HTMLElement>('app-save-conflict button')];
    mine?.click();
    await settle();
    const [chosen] = asked('PUT');
    expect(chosen?.request.headers.get('If-Match')).toBe('"r0-d2.x"');
    chosen?.flush(draftOf(580, '本部担当'), { headers: { etag: '"r0-d3.y"' } });
    await settle();
    expect(words()).not.toContain('ほかの人が先に書き換えました');
    expect(total()?.value).toBe('580');
  });
});
