import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { appConfig } from '../app.config';
import { Shortcuts } from './shortcuts';

describe('the keyboard shortcuts', () => {
  const press = async (target: EventTarget, init: KeyboardEventInit) => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
    );
    await TestBed.inject(ApplicationRef).whenStable();
  };
  const address = () => TestBed.inject(Router).url;

  beforeEach(async () => {
    document.body.innerHTML = '<input id="search" /><main></main>';
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    TestBed.inject(Router).resetConfig([{ path: '**', children: [] }]);
    await TestBed.inject(Router).navigateByUrl('/overview?asOf=2025-12');
    TestBed.runInInjectionContext(() => TestBed.inject(Shortcuts).listen());
  });

  it('switch between charts and tables in the address', async () => {
    await press(document.body, { key: 't' });
    expect(address()).toBe('/overview?asOf=2025-12&view=table');
    await press(document.body, { key: 't' });
    expect(address()).toBe('/overview?asOf=2025-12');
  });

  it('take one step each, however fast they are pressed and however slow the way is', async () => {
    const slowly = () => new Promise<boolean>((resolve) => setTimeout(resolve, 20, true));
    TestBed.inject(Router).resetConfig([
      { path: '**', children: [], canActivate: [slowly], runGuardsAndResolvers: 'always' },
    ]);
    void press(document.body, { key: 't' });
    await press(document.body, { key: 't' });
    expect(address()).toBe('/overview?asOf=2025-12');
  });

  it('lead to the search', async () => {
    await press(document.body, { key: '/' });
    expect(document.activeElement?.id).toBe('search');
  });

  it('rest while one types', async () => {
    await press(document.querySelector('#search') ?? document.body, { key: 't' });
    expect(address()).toBe('/overview?asOf=2025-12');
  });

  it('rest while one composes Japanese', async () => {
    await press(document.body, { key: 't', isComposing: true });
    expect(address()).toBe('/overview?asOf=2025-12');
  });

  it('leave the combinations of the browser alone', async () => {
    await press(document.body, { key: 'c', ctrlKey: true });
    await press(document.body, { key: 't', metaKey: true });
    expect(address()).toBe('/overview?asOf=2025-12');
  });
});
