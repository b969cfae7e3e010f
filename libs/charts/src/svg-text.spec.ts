import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barChart, type BarData } from './bar-chart';
import { industryPaint } from './palette';
import { escapeXml, svgText, type SvgFrame } from './svg-text';

const frame: SvgFrame = {
  title: '業種別の人員',
  subtitle: '2025年12月現在',
  summary: '概要',
  notes: ['出所：Soshiki'],
  theme: 'light',
};

const bars = (name: string): BarData => ({
  title: '業種別の人員',
  dimension: '業種',
  measure: 'members',
  language: 'ja',
  rows: [{ key: 'D064', name, members: 700, unions: 5, share: 1, paint: industryPaint('D064') }],
});

describe('a chart as SVG', () => {
  it('writes what could be markup as text', () => {
    const name = '<script>alert("x")</script>&\'';
    const svg = svgText(barChart(bars(name), 600).scene, { ...frame, title: name });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;');
  });

  it('never lets a text end its element or attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"'\u0000]|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
      { numRuns: 1000 },
    );
  });

  it('drops what XML cannot hold and keeps the rest of the text', () => {
    expect(escapeXml('組\u0000合\ud800𠮷')).toBe('組合𠮷');
  });

  it('is the same bytes for the same scene, in either theme its own colours', () => {
    const { scene } = barChart(bars('建築'), 600);
    expect(svgText(scene, frame)).toBe(svgText(scene, frame));
    expect(svgText(scene, frame)).toContain('#4d6f2f');
    expect(svgText(scene, { ...frame, theme: 'dark' })).toContain('#597b3b');
  });

  it('hatches a series that shares its colour', () => {
    expect(svgText(barChart(bars('建築'), 600).scene, frame)).toContain('fill="url(#hatch)"');
  });

  it('links to nothing outside', () => {
    const svg = svgText(barChart(bars('建築'), 600).scene, frame);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /href|https?:|style=/,
    );
  });
});
