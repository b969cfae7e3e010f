import { beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { FilterButton } from './filter-button';
import { FilterDialog } from './filter-dialog';

describe('the choice of filters', () => {
  let fixture: ComponentFixture<FilterDialog>;
  let isClosed: boolean;
  const open = (address: string) => TestBed.inject(Router).navigateByUrl(address);
  const address = () => TestBed.inject(Router).url;
  const page = () => fixture.nativeElement as HTMLElement;
  const box = (text: string) =>
    [...page().querySelectorAll('label')].find((label) => label.textContent.trim() === text);
  const summary = (text: string) =>
    [...page().querySelectorAll('summary')].find((one) => one.textContent.trim().startsWith(text));

  beforeEach(async () => {
    isClosed = false;
    TestBed.configureTestingModule({
      providers: [
        ...appConfig.providers,
        provideHttpClientTesting(),
        { provide: MatDialogRef, useValue: { close: () => (isClosed = true) } },
      ],
    });
    TestBed.inject(Router).resetConfig([{ path: '**', children: [] }]);
    await TestBed.inject(Language).start();
  });

  async function show(from: string): Promise<void> {
    await open(from);
    fixture = TestBed.createComponent(FilterDialog);
    await fixture.whenStable();
  }

  async function press(...texts: string[]): Promise<void> {
    for (const text of texts) box(text)?.click();
    await fixture.whenStable();
  }

  it('changes the address once, when it is applied, and keeps what else stands there', async () => {
    await show('/overview?asOf=2025-12&kind=national&measure=unions');
    expect(summary('種別')?.textContent).toContain('1件選択');
    await press('女', '男', '正規', '全国単組', '本部所在地別');
    expect(address()).toBe('/overview?asOf=2025-12&kind=national&measure=unions');
    page()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    expect(TestBed.inject(Router).parseUrl(address()).queryParams).toEqual({
      asOf: '2025-12',
      measure: 'unions',
      basis: 'headquarters',
      gender: ['female', 'male'],
      employment: 'regular',
    });
    expect(isClosed).toBe(true);
  });

  it('offers a code of the address that nobody knows, so that it can be taken away', async () => {
    await show('/overview?asOf=2025-12&industry=Z99');
    const unknown = box('Z99')?.querySelector('input');
    expect(unknown?.checked).toBe(true);
  });

  it('leaves out what the page is about by its path, and confederations, which never count', async () => {
    await show('/industries/G37?asOf=2025-12');
    expect(summary('業種グループ')).toBeDefined();
    expect(
      [...page().querySelectorAll('summary')].map((one) => one.textContent.trim()),
    ).not.toContain('業種');
    expect(box('連合体')).toBeUndefined();
  });

  it('finds unions by a part of their name and keeps those chosen', async () => {
    await open('/overview?asOf=2025-12&union=0118');
    fixture = TestBed.createComponent(FilterDialog);
    TestBed.tick();
    const http = TestBed.inject(HttpTestingController);
    const named = http.expectOne(({ params }) => params.get('union') === '0118');
    expect(named.request.params.get('asOf')).toBe('2025-12');
    const field = page().querySelector<HTMLInputElement>('[type="search"]');
    if (field) field.value = '東';
    field?.dispatchEvent(new InputEvent('input'));
    await new Promise((resolve) => setTimeout(resolve, 350));
    TestBed.tick();
    expect(http.expectOne(({ params }) => params.get('q') === '東').request.method).toBe('GET');
    expect(box('0118')?.querySelector('input')?.checked).toBe(true);
  });

  it.each([
    ['/overview', true],
    ['/industries/G37', true],
    ['/compare', true],
    ['/unions', true],
    ['/unions/0118/figures', false],
    ['/campaigns', false],
    ['/outline', false],
  ])('is offered where filters mean something: %s %s', async (path, isOffered) => {
    await open(path);
    const button = TestBed.createComponent(FilterButton);
    await button.whenStable();
    expect((button.nativeElement as HTMLElement).querySelector('button') !== null).toBe(isOffered);
  });
});
