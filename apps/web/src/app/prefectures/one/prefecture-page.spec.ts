import { beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Breakdown, Scope } from '@soshiki/contracts';
import { SessionKeeper } from '../../api/session';
import { appConfig } from '../../app.config';
import { Language } from '../../language/language';
import { PrefecturePage } from './prefecture-page';

const NAMES = [
  { code: '13', name: '東京都', nameEn: 'Tokyo', block: 'kanto' },
  { code: '40', name: '福岡県', nameEn: 'Fukuoka', block: 'kyushu' },
  { code: '41', name: '佐賀県', nameEn: 'Saga', block: 'kyushu' },
];

const CODES = {
  ...{ asOf: '2025-12', industries: [], industryGroups: [], confederations: [], isSample: true },
  prefectures: NAMES,
  blocks: [
    { code: 'kanto', name: '関東', nameEn: 'Kanto' },
    { code: 'kyushu', name: '九州・沖縄', nameEn: 'Kyushu and Okinawa' },
  ],
  periods: [{ period: '2025-12', status: 'final' }],
};

const KYUSHU: Scope = { kind: 'block', code: 'kyushu', name: '九州・沖縄' };

function byPrefecture(basis: 'workplace' | 'headquarters', counts: [string, number][]): Breakdown {
  const members = counts.reduce((sum, [, count]) => sum + count, 0);
  return {
    ...{ asOf: '2025-12', basis, by: ['prefecture'], total: { unions: 20, members } },
    rows: counts.map(([code, count]) => ({
      ...{ keys: [code], names: [code], unions: 3, members: count, share: count / members },
    })),
  };
}

describe('the page of a prefecture', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  const words = () => (harness.routeNativeElement?.textContent ?? '').replace(/\s+/g, ' ');

  const open = async (address: string, scope: Scope) => {
    const signedIn = TestBed.inject(SessionKeeper).signInSample('viewer');
    http.expectOne('/api/v1/session/sample').flush({
      user: { id: '1', name: '閲覧者', role: 'viewer', scope },
    });
    await signedIn;
    TestBed.inject(Router).resetConfig([{ path: 'prefectures/:code', component: PrefecturePage }]);
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address);
    await settled();
    for (const request of http.match(({ url }) => url === '/api/v1/codes')) request.flush(CODES);
    await settled();
  };

  const settled = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };

  /** What the page asks of the API beside the tables of codes. */
  const asked = () =>
    http.match(({ url }) => url.startsWith('/api/v1/') && !url.endsWith('/codes'));

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    await TestBed.inject(Language).start();
    http = TestBed.inject(HttpTestingController);
  });

  it('is not found for a code that is none, and asks nothing about it', async () => {
    await open('/prefectures/99?asOf=2025-12', { kind: 'federation' });
    expect(words()).toContain('ページが見つかりません');
    expect(asked()).toEqual([]);
  });

  it('is not found for an officer of another region, by the very same words', async () => {
    await open('/prefectures/13?asOf=2025-12', KYUSHU);
    expect(words()).toContain('ページが見つかりません');
    expect(words()).not.toContain('東京都');
    expect(asked()).toEqual([]);
  });

  it('leads an officer to the other prefectures of the region only', async () => {
    await open('/prefectures/40?asOf=2025-12', KYUSHU);
    const ways = [...(harness.routeNativeElement?.querySelectorAll('a[rel]') ?? [])];
    expect(ways.map((way) => way.textContent.trim())).toEqual(['佐賀県']);
  });

  it('tells members on both bases, and share and rank on the one shown', async () => {
    await open('/prefectures/40?asOf=2025-12&basis=headquarters', { kind: 'federation' });
    for (const request of asked()) {
      const isByPrefecture = request.request.params.get('by') === 'prefecture';
      const isSeat = request.request.params.get('basis') === 'headquarters';
      if (!isByPrefecture) continue;
      request.flush(
        isSeat
          ? byPrefecture('headquarters', [
              ['13', 700],
              ['40', 300],
            ])
          : byPrefecture('workplace', [
              ['40', 600],
              ['13', 400],
            ]),
      );
    }
    await settled();
    expect(words()).toContain('勤務地別の人員600人');
    expect(words()).toContain('本部所在地別の人員300人');
    expect(words()).toContain('構成比30.0％');
    expect(words()).toContain('2位2都道府県中（本部所在地別の人員）');
  });
});
