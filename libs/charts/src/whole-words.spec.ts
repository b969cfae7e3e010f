import { describe, expect, it } from '@jest/globals';
import { INDUSTRIES } from '@soshiki/base';
import { areaChart } from './area-chart';
import { barChart } from './bar-chart';
import { heatMapChart } from './heat-map';
import { lineChart } from './line-chart';
import { industryPaint } from './palette';
import type { Chart } from './scene';
import { brokenNodes, cutWords, overlaps, WIDTHS } from './scene-laws.fixture';
import { slopeChart } from './slope';
import { smallMultiplesChart } from './small-multiples';
import { svgText } from './svg-text';
import { waterfallChart } from './waterfall';
import { CHANGE_ORDER } from './waterfall-steps';

const LANGUAGES = ['ja', 'en'] as const;
type Drawing = (language: 'ja' | 'en', width: number) => Chart;

const industries = (language: 'ja' | 'en') =>
  INDUSTRIES.map((industry, place) => ({
    key: industry.code,
    name: industry[language],
    members: 120_000 >> place,
    paint: industryPaint(industry.code),
  }));

const years = Array.from({ length: 10 }, (_, place) => `${2016 + place}-12`);

const bars: Drawing = (language, width) =>
  barChart(
    {
      title: '',
      dimension: '',
      measure: 'members',
      rows: industries(language).map((row) => ({ ...row, unions: 1, share: 0.1 })),
      language,
    },
    width,
  );

const waterfall: Drawing = (language, width) =>
  waterfallChart(
    {
      title: '',
      from: '2024-12',
      to: '2025-12',
      measure: 'members',
      opening: { members: 192_000, unions: 229 },
      components: CHANGE_ORDER.map((kind, place) => ({
        kind,
        members: place % 2 === 0 ? 900 : -900,
        unions: 0,
        items: 3,
      })),
      closing: { members: 192_900, unions: 229 },
      language,
    },
    width,
  );

const heat: Drawing = (language, width) =>
  heatMapChart(
    {
      title: '',
      dimension: '',
      columns: years.map((key) => ({ key, name: key.slice(0, 4) })),
      rows: industries(language).map(({ key, name }) => ({
        key,
        name,
        rates: years.map((_, place) => (place === 0 ? null : -0.123)),
      })),
      language,
    },
    width,
  );

const lines = (language: 'ja' | 'en') => ({
  title: '',
  quantity: 'members' as const,
  periods: years,
  series: industries(language).map(({ key, name, members, paint }) => ({
    key,
    name,
    paint,
    values: years.map(() => members),
  })),
  highlighted: [],
  isFromZero: true,
  language,
});

const slope: Drawing = (language, width) =>
  slopeChart(
    {
      title: '',
      quantity: 'members',
      from: '2016-12',
      to: '2025-12',
      rows: industries(language).map((row) => ({
        ...row,
        before: row.members,
        after: row.members,
      })),
      highlighted: [],
      language,
    },
    width,
  );

const DRAWINGS: readonly [string, Drawing][] = [
  ['bars', bars],
  ['a waterfall', waterfall],
  ['a heat map', heat],
  ['lines', (language, width) => lineChart(lines(language), width)],
  ['areas', (language, width) => areaChart(lines(language), width)],
  ['small multiples', (language, width) => smallMultiplesChart(lines(language), width)],
  ['a slope chart', slope],
];

describe.each(DRAWINGS)('%s', (_, draw) => {
  it.each(LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width }))))(
    'have all their words whole and apart in $language, $width px wide',
    ({ language, width }) => {
      const { scene } = draw(language, width);
      expect([...overlaps(scene), ...cutWords(scene), ...brokenNodes(scene)]).toEqual([]);
    },
  );

  it('are the same bytes for the same figures', () => {
    const frame = { title: '', subtitle: '', summary: '', notes: [], theme: 'dark' as const };
    const [one, other] = [draw('ja', 641), draw('ja', 641)].map(({ scene }) =>
      svgText(scene, frame),
    );
    expect(one).toBe(other);
    expect(one).not.toMatch(/\d\.\d{5}/);
  });
});
