import { beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { SignInPage } from './sign-in-page';

@Component({
  template: '<h1>着いた</h1>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Arrived {}

const USER = { id: '1', name: '閲覧者', role: 'viewer', scope: { kind: 'federation' } };

describe('signing in', () => {
  let http: HttpTestingController;
  let page: HTMLElement;
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  const open = async (address: string, sampleRoles: string[] = []) => {
    TestBed.inject(Router).resetConfig([
      { path: 'sign-in', component: SignInPage },
      { path: '**', component: Arrived },
    ]);
    const harness = await RouterTestingHarness.create(address);
    page = harness.routeNativeElement ?? page;
    TestBed.tick();
    http.expectOne('/api/v1/session/options').flush({ sampleRoles });
    await settled();
    harness.detectChanges();
  };

  const enter = async (email: string, password: string) => {
    for (const [id, text] of [
      ['email', email],
      ['password', password],
    ] as const) {
      const field = page.querySelector<HTMLInputElement>(`#${id}`);
      if (field === null) throw new Error(`no field ${id}`);
      field.value = text;
      field.dispatchEvent(new Event('input'));
    }
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    TestBed.tick();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    await TestBed.inject(Language).start();
    http = TestBed.inject(HttpTestingController);
  });

  it('asks for what is missing before it sends anything', async () => {
    await open('/sign-in');
    await enter('', '');
    http.expectNone('/api/v1/session');
    expect(page.textContent).toContain('メールアドレスを入力してください');
    expect(page.textContent).toContain('パスワードを入力してください');
  });

  it('leads back to where one wanted to go', async () => {
    await open('/sign-in?return=%2Foutline%3FasOf%3D2018-03');
    await enter('a@example.jp', 'correct horse battery');
    const request = http.expectOne('/api/v1/session');
    expect(request.request.body).toEqual({
      email: 'a@example.jp',
      password: 'correct horse battery',
    });
    request.flush({ user: USER });
    await settled();
    expect(TestBed.inject(Router).url).toBe('/outline?asOf=2018-03');
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example/'])(
    'never leads to another site: %s',
    async (address) => {
      await open(`/sign-in?return=${encodeURIComponent(address)}`);
      await enter('a@example.jp', 'correct horse battery');
      http.expectOne('/api/v1/session').flush({ user: USER });
      await settled();
      expect(TestBed.inject(Router).url).toBe('/');
    },
  );

  it('says why it was refused', async () => {
    await open('/sign-in');
    await enter('a@example.jp', 'wrong');
    http.expectOne('/api/v1/session').flush(
      {
        type: 'about:blank',
        title: 'メールアドレスまたはパスワードが違います',
        status: 401,
        code: 'sign-in-failed',
        requestId: 'req-1',
      },
      { status: 401, statusText: 'Unauthorized' },
    );
    await settled();
    TestBed.tick();
    expect(page.querySelector('[role="alert"]')?.textContent).toContain(
      'メールアドレスまたはパスワードが違います',
    );
  });

  it('offers the sample roles with what each can see, only where there are any', async () => {
    await open('/sign-in', ['viewer', 'regional']);
    const roles = [...page.querySelectorAll('[data-role]')].map((role) => role.textContent);
    expect(roles).toHaveLength(2);
    expect(roles[1]).toContain('担当するブロックの数値だけ');
    expect(page.textContent).toContain('サンプルデータ');
  });
});
