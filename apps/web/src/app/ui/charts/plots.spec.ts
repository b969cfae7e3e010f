import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Type } from '@angular/core';
import { type ComponentFixture, DeferBlockState, TestBed } from '@angular/core/testing';
import {
  type HeatData,
  type LineData,
  type StackedBarData,
  heatMapChart,
  periodLabels,
  seriesPaint,
  stackedLabel,
} from '@soshiki/charts';
import { appConfig } from '../../app.config';
import { AreaChart } from './area-chart';
import { HeatMap } from './heat-map';
import { LineChart } from './line-chart';
import { StackedBars } from './stacked-bars';

const lines: LineData = {
  title: '人員の推移',
  quantity: 'members',
  periods: ['2025-10', '2025-11', '2025-12'],
  series: [
    { key: 'E15', name: '印刷', values: [10, null, 30], paint: seriesPaint(0) },
    { key: 'P85', name: '福祉', values: [4, 5, 6], paint: seriesPaint(1) },
  ],
  highlighted: [],
  isFromZero: true,
  language: 'ja',
};

const stacked: StackedBarData = {
  title: '性別',
  dimension: '業種',
  measure: 'members',
  isShare: true,
  parts: [
    { key: 'female', name: '女性', paint: seriesPaint(0) },
    { key: 'unknown', name: '不明', paint: { paint: 'neutral', isHatched: true } },
  ],
  rows: [
    { key: 'E15', name: '印刷', values: [30, 10] },
    { key: 'P85', name: '福祉', values: [null, null] },
  ],
  language: 'ja',
};

const heat: HeatData = {
  title: '前年比',
  dimension: '業種',
  columns: [
    { key: '2024-12', name: '2024' },
    { key: '2025-12', name: '2025' },
  ],
  rows: [{ key: 'E15', name: '印刷', rates: [0.012, null] }],
  language: 'ja',
};

let page: HTMLElement;

async function shown<T>(component: Type<T>, name: string, figures: object) {
  const fixture: ComponentFixture<T> = TestBed.createComponent(component);
  fixture.componentRef.setInput(name, figures);
  await fixture.whenStable();
  const [library] = await fixture.getDeferBlocks();
  await library?.render(DeferBlockState.Complete);
  await fixture.whenStable();
  page = fixture.nativeElement as HTMLElement;
  return fixture;
}

const marks = () => [...page.querySelectorAll<SVGElement>('.mark')];
const statements = () => marks().map((mark) => mark.getAttribute('aria-label'));

beforeEach(() => {
  TestBed.configureTestingModule({ providers: appConfig.providers });
});

describe('what ngx-charts draws', () => {
  it('says each stacked bar whole, hatches what is not known, and hides the picture', async () => {
    await shown(StackedBars, 'bars', stacked);
    expect(statements()).toEqual(stacked.rows.map((row) => stackedLabel(row, stacked)));
    const fills = [...page.querySelectorAll('path.bar')].map((bar) => bar.getAttribute('fill'));
    expect(fills).toHaveLength(2);
    expect(fills[1]).toMatch(/^url\(#stacked-\d+-neutral\)$/);
    const picture = page.querySelector('ngx-charts-bar-horizontal-stacked');
    expect(picture?.getAttribute('aria-hidden')).toBe('true');
  });

  it('says each cell of a heat map, where its number stands', async () => {
    await shown(HeatMap, 'heat', heat);
    expect(statements()).toEqual(heatMapChart(heat, 640).scene.marks.map(({ label }) => label));
  });

  it('marks the periods at which stacked areas are not whole', async () => {
    await shown(AreaChart, 'lines', lines);
    expect(page.querySelectorAll('.gap')).toHaveLength(1);
    expect(page.querySelectorAll('path.area')).toHaveLength(2);
  });
});

describe.each([
  ['lines', LineChart],
  ['areas', AreaChart],
])('%s over time', (_, component: Type<LineChart | AreaChart>) => {
  it('say every period to who steps through them, and choose the one entered', async () => {
    const fixture = await shown(component, 'lines', lines);
    expect(statements()).toEqual(periodLabels(lines).map(({ label }) => label));
    marks()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    marks()[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await fixture.whenStable();
    expect(fixture.componentInstance.selected()).toBe('2025-11');
    expect(page.querySelectorAll('.cursor')).toHaveLength(1);
  });

  it('show a tip while a mouse is over them, and none under a finger', async () => {
    const fixture = await shown(component, 'lines', lines);
    const layer = page.querySelector('sk-period-layer');
    const point = async (type: string, pointerType: string) => {
      const event = new MouseEvent(type, { clientX: 0, bubbles: true });
      layer?.dispatchEvent(Object.assign(event, { pointerType }));
      await fixture.whenStable();
      return page.querySelector('.tip')?.textContent.replace(/\s+/g, '');
    };
    expect(await point('pointermove', 'touch')).toBeUndefined();
    expect(await point('pointermove', 'mouse')).toBe('2025年10月印刷10人福祉4人');
    expect(await point('pointerleave', 'mouse')).toBeUndefined();
    expect(fixture.componentInstance.selected()).toBeNull();
  });
});
