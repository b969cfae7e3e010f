import { beforeEach, describe, expect, it } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { appConfig } from './app.config';
import { AppRoot } from './app-root';

describe('the application', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: appConfig.providers });
  });

  it('shows its name', async () => {
    const fixture = TestBed.createComponent(AppRoot);
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Soshiki');
  });
});
