import { beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Overview } from '@soshiki/contracts';
import { SessionKeeper } from '../api/session';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { HeadlineCard } from './headline-card';
import { KeyFigures } from './key-figures';
import { OverviewFigures } from './overview-figures';

const OVERVIEW: Overview = {
  asOf: '2025-12',
  compareTo: '2024-12',
  basis: 'workplace',
  status: 'final',
  isSample: true,
  reporting: { expected: 229, approved: 226, submitted: 0, carriedForward: 3, missing: 0 },
  unions: 229,
  members: 192048,
  headline: {
    ja: '229組合、19万2千人（2025年12月現在）',
    en: '229 unions, 192,000 members (as of December 2025)',
  },
  change: { unions: -5, members: -514, rate: -0.0026 },
  byIndustry: [],
  byPrefecture: [],
};

const CODES = {
  asOf: '2025-12',
  industries: [],
  industryGroups: [],
  prefectures: [],
  blocks: [],
  confederations: [],
  periods: [{ period: '2025-12', status: 'final' }],
  isSample: true,
};

@Component({
  imports: [HeadlineCard, KeyFigures],
  providers: [OverviewFigures],
  template: '<app-headline-card /><app-key-figures />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Sheet {}

describe('the sentence and the key figures', () => {
  let sheet: ComponentFixture<Sheet>;
  let http: HttpTestingController;
  const text = () => (sheet.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');

  const answer = (path: string, body: object) => {
    TestBed.tick();
    for (const request of http.match(({ url }) => url === `/api/v1${path}`)) request.flush(body);
  };

  const show = async (query: string) => {
    await RouterTestingHarness.create();
    TestBed.inject(Router).resetConfig([{ path: 'overview', children: [] }]);
    await TestBed.inject(Router).navigateByUrl(`/overview${query}`);
    sheet = TestBed.createComponent(Sheet);
    answer('/codes', CODES);
    await Promise.resolve();
    answer('/overview', OVERVIEW);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    sheet.detectChanges();
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

  it('say the official sentence first, with the exact figures and their state', async () => {
    await show('?asOf=2025-12');
    expect(text()).toContain('組織人員：229組合、19万2千人（2025年12月現在）');
    expect(text()).toContain('正確な値：229組合、192,048人');
    expect(text()).toContain('確定');
    expect(text()).not.toContain('公表の文章としては使えません');
  });

  it('tell the change since the year before and who has reported', async () => {
    await show('?asOf=2025-12');
    expect(text()).toContain('−0.3％');
    expect(text()).toContain('▼ −514人（2024年12月から）');
    expect(text()).toContain('98.7％');
    expect(text()).toContain('承認済み 226／229組合');
  });

  it('link the carried-forward figures to exactly the unions behind them', async () => {
    await show('?asOf=2025-12');
    const row = { name: '組合', industry: 'G37', prefecture: '13', revision: 1 };
    const rowOf = (code: string, carriedForward: boolean) => ({
      ...row,
      code,
      carriedForward,
      members: 10,
      figurePeriod: carriedForward ? '2025-11' : '2025-12',
    });
    answer('/outline', {
      ...OVERVIEW,
      rounding: 'half-up',
      sentence: OVERVIEW.headline,
      change: { ...OVERVIEW.change, text: OVERVIEW.headline },
      checklist: [],
      industries: [],
      rows: [rowOf('0001', false), rowOf('0002', true), rowOf('0003', true)],
    });
    await new Promise((resolve) => setTimeout(resolve));
    sheet.detectChanges();
    const links = [...(sheet.nativeElement as HTMLElement).querySelectorAll('a')];
    const carried = links.find((link) => link.textContent.includes('繰越'));
    expect(carried?.getAttribute('href')).toBe('/unions?asOf=2025-12&union=0002&union=0003');
  });

  it('warn that filtered figures are not the official sentence', async () => {
    await show('?asOf=2025-12&industry=G37');
    expect(text()).toContain('公表の文章としては使えません');
  });
});
