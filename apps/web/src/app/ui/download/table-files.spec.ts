import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { appConfig } from '../../app.config';
import type { ShownTable } from '../../api/exports';
import { Language } from '../../language/language';
import { DownloadMenu } from './download-menu';
import { type PageFile, PageFiles } from './page-files';
import { TableFiles } from './table-files';

const table: ShownTable = {
  title: '組合の一覧',
  fileName: 'unions',
  facts: [],
  columns: [
    { header: '組合名', kind: 'text' },
    { header: '人員', kind: 'count' },
  ],
  rows: [
    ['𠮷野労働組合', 12],
    ['髙嶋労働組合', null],
  ],
};

@Component({
  selector: 'app-host',
  imports: [DownloadMenu],
  template: `<app-download-menu of="組合の一覧" [choices]="choices" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  protected readonly choices = inject(TableFiles).ofTable(() => table);
}

describe('the download menu of a table', () => {
  let fixture: ComponentFixture<Host>;
  let server: HttpTestingController;
  let kept: PageFile[] = [];

  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  async function press(selector: string, words?: string): Promise<void> {
    const isMeant = ({ textContent }: HTMLElement) =>
      words === undefined || textContent.trim() === words;
    all(selector).find(isMeant)?.click();
    await settle();
  }
  async function settle(): Promise<void> {
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await fixture.whenStable();
  }
  async function choose(line: string): Promise<void> {
    await press('[aria-haspopup="menu"]');
    await press('[role="menuitem"]', line);
  }
  const asked = (format: string) =>
    server.expectOne(({ url }) => url.endsWith(`/exports/table.${format}`));

  beforeEach(async () => {
    kept = [];
    const files = { save: (file: PageFile) => kept.push(file) };
    TestBed.configureTestingModule({
      providers: [
        ...appConfig.providers,
        provideHttpClientTesting(),
        { provide: PageFiles, useValue: files },
      ],
    });
    await TestBed.inject(Language).start();
    server = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(Host);
    await settle();
  });
  afterEach(() => server.verify());

  it('lists what Shift_JIS cannot hold before a file is made, and makes the one chosen instead', async () => {
    await choose('CSV（Shift_JIS）');
    const question = server.expectOne(({ url }) => url.endsWith('/exports/unmappable'));
    expect(question.request.body).toEqual({
      texts: ['組合名', '人員', '𠮷野労働組合', '髙嶋労働組合'],
    });
    const found = { character: '𠮷', codePoint: 'U+20BB7', count: 1, example: '𠮷野労働組合' };
    question.flush({ characters: [found] });
    await settle();
    const dialog = all('[role="dialog"]').at(-1);
    expect(dialog?.textContent).toContain('U+20BB7');
    await press('[role="dialog"] button', '〓に置き換えて保存');
    const { request } = asked('csv');
    expect(request.params.get('encoding')).toBe('cp932');
    expect(request.params.get('unmappable')).toBe('geta');
  });

  it('makes no file when the reader changes their mind', async () => {
    await choose('CSV（Shift_JIS）');
    const found = { character: '𠮷', codePoint: 'U+20BB7', count: 1, example: '𠮷野労働組合' };
    server
      .expectOne(({ url }) => url.endsWith('/exports/unmappable'))
      .flush({ characters: [found] });
    await settle();
    await press('[role="dialog"] button', 'やめる');
    expect(kept).toEqual([]);
  });

  it('saves the file under the name the server gives it', async () => {
    await choose('Excel（.xlsx）');
    const disposition = 'attachment; filename="unions.xlsx"';
    asked('xlsx').flush(new Blob(['PK']), { headers: { 'content-disposition': disposition } });
    await settle();
    expect(kept.map(({ name }) => name)).toEqual(['unions.xlsx']);
  });

  it('says why there is no file, and asks for it again', async () => {
    await choose('CSV（UTF-8）');
    const problem = {
      ...{ type: '/api/docs#problem-busy', title: '混み合っています', status: 503, code: 'busy' },
      requestId: 'r-1',
    };
    asked('csv').flush(new Blob([JSON.stringify(problem)]), { status: 503, statusText: 'busy' });
    await settle();
    await settle();
    await press('[role="dialog"] button', 'もう一度作る');
    asked('csv').flush(new Blob(['a']), {
      headers: { 'content-disposition': 'attachment; filename="unions.csv"' },
    });
    await settle();
    expect(kept.map(({ name }) => name)).toEqual(['unions.csv']);
  });
});
