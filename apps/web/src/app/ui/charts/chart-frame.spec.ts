import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type WaterfallData, waterfallChart } from '@soshiki/charts';
import { appConfig } from '../../app.config';
import type { ReadingStatus } from '../../api/reading';
import { Language } from '../../language/language';
import { ChartFiles, type ChartFile } from './chart-files';
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
  readonly chart = computed(() => (this.hasFigures() ? waterfallChart(change, 700) : undefined));
}

/** Keeps what would be downloaded. */
class KeptFiles {
  readonly kept: ChartFile[] = [];
  save(file: ChartFile): void {
    this.kept.push(file);
  }
  text(): string {
    const content = this.kept.at(-1)?.content;
    return typeof content === 'string' ? content : '';
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
      providers: [...appConfig.providers, { provide: ChartFiles, useValue: files }],
    });
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

  it('saves as CSV what the table shows', () => {
    button('CSV')?.click();
    const file = files.kept.at(-1);
    expect(file?.name).toBe('change.csv');
    const lines = files.text().split('\r\n');
    expect(lines.slice(0, 5)).toEqual([
      '\uFEFF内訳,組合員数（人）,組合数（組合）',
      '2024年12月,192444,228',
      '増加,504,0',
      '減少,-900,0',
      '2025年12月,192048,228',
    ]);
    expect(lines).toContain('サンプルデータ（架空の数値）です。');
  });

  it('saves as SVG the title, the numbers and the source', () => {
    button('SVG')?.click();
    const svg = files.text();
    for (const words of ['増減の内訳', '192,048人', '▼ −900', 'サンプルデータ', '2025年12月現在']) {
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

function press(mark: Element | undefined, key: string): void {
  mark?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
