import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type WaterfallData, waterfallChart } from '@soshiki/charts';
import { appConfig } from '../../app.config';
import type { ShownTable } from '../../api/exports';
import type { ReadingStatus } from '../../api/reading';
import { Language } from '../../language/language';
import { type PageFile, PageFiles } from '../download/page-files';
import { ChartFrame } from './chart-frame';
import { Waterfall } from './waterfall';

const change: WaterfallData = {
  title: '増減の内訳',
  from: '2024-12',
  to: '2025-12',
  measure: 'members',
  opening: { members: 192_444, unions: 228 },
  components: [
    { kind: 'growth', members: 504, unions: 0, items: 12 },
    { kind: 'decline', members: -900, unions: 0, items: 70 },
  ],
  closing: { members: 192_048, unions: 228 },
  language: 'ja',
};

@Component({
  selector: 'sk-host',
  imports: [ChartFrame, Waterfall],
  template: `
    <sk-chart-frame
      heading="増減の内訳"
      unit="人"
      when="2025年12月現在"
      [chart]="chart()"
      [status]="status()"
      [(view)]="view"
      [(selected)]="selected"
      [isSample]="true"
      fileName="change"
      [rowsLink]="rowsLink"
      (retry)="retries.set(retries() + 1)"
    >
      <sk-waterfall [change]="change" [(selected)]="selected" />
      @if (selected() !== null) {
        <a ngProjectAs="[detail]" href="#">組合の一覧</a>
      }
    </sk-chart-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  readonly change = change;
  readonly hasFigures = signal(true);
  readonly status = signal<ReadingStatus>('ready');
  readonly view = signal<'chart' | 'table'>('chart');
  readonly selected = signal<string | null>(null);
  readonly retries = signal(0);
  readonly rowsLink = (row: string, column: string) =>
    row === 'growth' ? { path: '/unions', params: { asOf: '2025-12', column } } : null;
  readonly isEmpty = signal(false);
  readonly chart = computed(() => {
    const chart = this.hasFigures() ? waterfallChart(change, 700) : undefined;
    return chart && this.isEmpty() ? { ...chart, table: { ...chart.table, rows: [] } } : chart;
  });
}

/** Keeps what would be downloaded. */
class KeptFiles {
  readonly kept: PageFile[] = [];
  save(file: PageFile): void {
    this.kept.push(file);
  }
}

describe('the frame of a chart', () => {
  let fixture: ComponentFixture<Host>;
  const files = new KeptFiles();

  const page = () => fixture.nativeElement as HTMLElement;
  const button = (text: string) =>
    [...page().querySelectorAll('button')].find((one) => one.textContent.trim() === text);
  const marks = () => [...page().querySelectorAll<SVGElement>('.mark')];

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        ...appConfig.providers,
        provideHttpClientTesting(),
        { provide: PageFiles, useValue: files },
      ],
    });
    TestBed.inject(Router).resetConfig([{ path: '**', children: [] }]);
    await TestBed.inject(Language).start();
    fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
  });

  it('turns into the table with the same numbers, and back', async () => {
    button('表で見る')?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.view()).toBe('table');
    const cells = [...page().querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(cells).toEqual([
      ['2024年12月', '192,444', '228'],
      ['増加', '504', '0'],
      ['減少', '△900', '0'],
      ['2025年12月', '192,048', '228'],
    ]);
    button('表で見る')?.click();
    await fixture.whenStable();
    expect(page().querySelector('table')).toBeNull();
    expect(marks()).toHaveLength(4);
  });

  it('leads from the numbers of a row to the rows behind them, saying so', async () => {
    button('表で見る')?.click();
    await fixture.whenStable();
    const links = [...page().querySelectorAll<HTMLAnchorElement>('tbody a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('aria-label')])).toEqual([
      ['増加', '増加：内訳の組合を見る'],
      ['504', '504（増加 組合員数（人））：内訳の組合を見る'],
      ['0', '0（増加 組合数（組合））：内訳の組合を見る'],
    ]);
    expect(links[1]?.getAttribute('href')).toBe('/unions?asOf=2025-12&column=members');
  });

  /** Opens the menu and chooses a line of it. */
  async function download(label: string): Promise<void> {
    page().querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
    await fixture.whenStable();
    const lines = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    lines.find((line) => line.textContent.trim() === label)?.click();
    await fixture.whenStable();
  }

  it('asks for a file of what the table shows, numbers as numbers, with what holds for them', async () => {
    await download('Excel（.xlsx）');
    const { request } = TestBed.inject(HttpTestingController).expectOne(({ url }) =>
      url.endsWith('/exports/table.xlsx'),
    );
    const { columns, rows, facts, title, fileName } = request.body as ShownTable;
    expect({ title, fileName }).toEqual({ title: '増減の内訳', fileName: 'change' });
    expect(columns).toEqual([
      { header: '内訳', kind: 'text' },
      { header: '組合員数（人）', kind: 'difference' },
      { header: '組合数（組合）', kind: 'difference' },
    ]);
    expect(rows).toEqual([
      ['2024年12月', 192_444, 228],
      ['増加', 504, 0],
      ['減少', -900, 0],
      ['2025年12月', 192_048, 228],
    ]);
    expect(facts).toContainEqual({ label: '時点', text: '2025年12月現在' });
    expect(facts).toContainEqual({ label: '単位', text: '人' });
    expect(facts.map(({ label }) => label)).toContain('出所');
  });

  it('saves as SVG the title, the numbers, the filters and the source', async () => {
    await TestBed.inject(Router).navigateByUrl('/?kind=national');
    await download('画像（SVG）');
    const file = files.kept.at(-1);
    expect(file?.name).toBe('change.svg');
    const svg = await textOf(file?.content);
    for (const words of [
      '増減の内訳',
      '192,048人',
      '▼ −900',
      'サンプルデータ',
      '2025年12月現在',
      '種別：全国単組',
    ]) {
      expect(svg).toContain(words);
    }
  });

  it('has one mark for Tab; arrow keys move, Enter chooses and says what was chosen', async () => {
    const stops = () => marks().filter((mark) => mark.getAttribute('tabindex') === '0');
    expect(stops().map((mark) => mark.dataset['key'])).toEqual(['opening']);
    press(stops()[0], 'ArrowDown');
    await fixture.whenStable();
    expect(document.activeElement?.getAttribute('data-key')).toBe('growth');
    expect(stops().map((mark) => mark.dataset['key'])).toEqual(['growth']);
    press(stops()[0], 'Enter');
    await fixture.whenStable();
    expect(fixture.componentInstance.selected()).toBe('growth');
    expect(page().querySelector('[aria-live]')?.textContent).toBe('増加：▲ +504人（12組合による）');
    expect(page().textContent).toContain('組合の一覧');
    press(stops()[0], 'End');
    await fixture.whenStable();
    expect(stops().map((mark) => mark.dataset['key'])).toEqual(['closing']);
  });

  it('steps through the marks with the buttons below', async () => {
    const next = page().querySelector<HTMLElement>('[aria-label="次の項目"]');
    next?.click();
    next?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.selected()).toBe('growth');
    page().querySelector<HTMLElement>('[aria-label="前の項目"]')?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.selected()).toBe('opening');
  });

  it('puts drawing and table on paper, without buttons, and takes them back afterwards', async () => {
    const paper = () => page().querySelector('sk-chart-paper');
    expect(paper()).toBeNull();
    globalThis.dispatchEvent(new Event('beforeprint'));
    expect(paper()?.querySelectorAll('tbody tr')).toHaveLength(4);
    expect(paper()?.querySelector('svg')?.textContent).toContain('192,048人');
    expect(paper()?.querySelectorAll('button, [role="button"], a')).toHaveLength(0);
    expect(page().querySelector('.body')?.classList).toContain('off-paper');
    globalThis.dispatchEvent(new Event('afterprint'));
    await fixture.whenStable();
    expect(paper()).toBeNull();
  });

  it('says why there is nothing, and takes the filters away that left nothing', async () => {
    await TestBed.inject(Router).navigateByUrl('/?industry=T9999');
    fixture.componentInstance.isEmpty.set(true);
    await fixture.whenStable();
    expect(page().textContent).toContain('当てはまるデータはありません');
    button('絞り込みをすべて外す')?.click();
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/');
    expect(button('絞り込みをすべて外す')).toBeUndefined();
  });

  it('keeps the last figures after a failure, says so and asks again', async () => {
    fixture.componentInstance.status.set('failed');
    await fixture.whenStable();
    expect(page().querySelector('[role="alert"]')?.textContent).toContain('前回読み込んだ内容');
    expect(marks()).toHaveLength(4);
    button('もう一度読み込む')?.click();
    expect(fixture.componentInstance.retries()).toBe(1);
  });

  it('shows a skeleton until there is something', async () => {
    fixture.componentInstance.hasFigures.set(false);
    fixture.componentInstance.status.set('loading');
    await fixture.whenStable();
    expect(page().querySelector('[role="status"]')?.textContent).toContain('読み込み中');
    expect(page().textContent).toContain('サンプルデータ');
  });
});

/** jsdom's blobs cannot tell their text themselves. */
function textOf(content: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(content ?? new Blob([]));
  });
}

function press(mark: Element | undefined, key: string): void {
  mark?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
