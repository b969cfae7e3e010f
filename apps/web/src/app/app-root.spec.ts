import { beforeEach, describe, expect, it } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { appConfig } from './app.config';
import { AppRoot } from './app-root';
import { Language } from './language/language';

describe('the application', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: appConfig.providers });
  });

  it('speaks Japanese first and English when asked', async () => {
    const language = TestBed.inject(Language);
    await language.start();
    expect(language.t('shell.nav.unions')).toBe('加盟組合');
    await language.use('en');
    expect(language.t('shell.nav.unions')).toBe('Unions');
    expect(document.documentElement.lang).toBe('en');
    await language.use('ja');
  });

  it('says nothing while nothing loads', async () => {
    const fixture = TestBed.createComponent(AppRoot);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    expect(root.querySelector('[role="status"]')?.textContent).toBe('');
  });
});
