import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ComponentFixture, DeferBlockState, TestBed } from '@angular/core/testing';
import { INDUSTRIES } from '@soshiki/base';
import { type BarData, industryPaint } from '@soshiki/charts';
import { appConfig } from '../../app.config';
import { BarChart } from './bar-chart';

const bars: BarData = {
  title: '業種別の人員',
  dimension: '業種',
  measure: 'members',
  language: 'ja',
  rows: INDUSTRIES.map(({ code, ja }, place) => ({
    key: code,
    name: ja,
    members: 120_000 >> place,
    unions: place,
    share: 0.1,
    paint: industryPaint(code),
  })),
};

describe('bars drawn by ngx-charts', () => {
  let fixture: ComponentFixture<BarChart>;
  const page = () => fixture.nativeElement as HTMLElement;
  const marks = () => [...page().querySelectorAll<SVGElement>('.mark')];

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: appConfig.providers });
    fixture = TestBed.createComponent(BarChart);
    fixture.componentRef.setInput('bars', bars);
    await fixture.whenStable();
    const [library] = await fixture.getDeferBlocks();
    await library?.render(DeferBlockState.Complete);
    await fixture.whenStable();
  });

  it('write every name whole', () => {
    const words = [...page().querySelectorAll('text')].map((text) => text.textContent.trim());
    for (const { ja } of INDUSTRIES) {
      expect(words.some((word) => word.endsWith(ja))).toBe(true);
    }
    expect(words.filter((word) => word.includes('...') || word.includes('…'))).toEqual([]);
  });

  it('have the colours of their industries, the shared ones hatched', () => {
    const fills = [...page().querySelectorAll('path.bar')].map((bar) => bar.getAttribute('fill'));
    expect(fills[0]).toBe('light-dark(#1c346b, #a6cfed)');
    expect(fills[6]).toMatch(/^url\(#bars-\d+-series-2\)$/);
    const pattern = /#([^)]+)\)/.exec(fills[6] ?? '')?.[1] ?? '';
    expect(page().querySelector(`pattern[id="${pattern}"]`)).not.toBeNull();
  });

  it('are a picture for the eye, each with a mark that says it whole', () => {
    expect(page().querySelector('ngx-charts-bar-horizontal')?.getAttribute('aria-hidden')).toBe(
      'true',
    );
    const labels = marks().map((mark) => mark.getAttribute('aria-label'));
    expect(labels).toHaveLength(INDUSTRIES.length);
    expect(labels[1]).toBe('情報サービス：60,000人、1組合、構成比10.0％');
  });

  it('report the bar that was pressed, and let it go when pressed again', async () => {
    const press = async () => {
      marks()[1]?.dispatchEvent(new MouseEvent('click'));
      await fixture.whenStable();
    };
    await press();
    expect(fixture.componentInstance.selected()).toBe('G39');
    await press();
    expect(fixture.componentInstance.selected()).toBeNull();
  });

  it('are stepped through with arrow keys, one of them in the tab order', async () => {
    marks()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    await fixture.whenStable();
    expect(marks().map((mark) => mark.getAttribute('tabindex'))).toEqual(
      INDUSTRIES.map((_, place) => (place === 1 ? '0' : '-1')),
    );
  });
});
