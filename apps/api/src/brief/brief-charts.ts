import { BLOCK_MEMBERSHIPS, PREFECTURES, referenceDay, parsePeriod } from '@soshiki/base';
import {
  barChart,
  dotPlotChart,
  industryPaint,
  lineChart,
  tileMapChart,
  waterfallChart,
  type Chart,
} from '@soshiki/charts';
import type { Calendar } from '@soshiki/contracts';
import type { BriefFigures } from './brief-figures';
import type { BriefWords } from './brief-words';

/** Pixels of a chart as wide as the page. */
const WIDE = 720;
/** A map of tiles is as high as it is wide; this one leaves room for a table below. */
const MAP = 480;

/** What a chart of the brief is drawn from. */
export interface ChartInput {
  readonly figures: BriefFigures;
  readonly words: BriefWords;
  readonly calendar: Calendar;
}

/** Members of every month of the last ten years. */
export function trendChart({ figures, words, calendar }: ChartInput): Chart {
  const { periods, total } = figures.trend;
  const paint = { paint: 'series:0', isHatched: false } as const;
  const series = [{ key: 'total', name: words.captions.members, values: total.members, paint }];
  return lineChart(
    {
      title: words.headings.trend,
      ...{ quantity: 'members', periods, series, calendar },
      ...{ highlighted: [], isFromZero: false, language: words.language },
    },
    WIDE,
  );
}

/** From the opening figure to the closing one, component by component. Source: rule 5. */
export function changeChart({ figures, words, calendar }: ChartInput): Chart {
  const { compareTo, asOf, before, total, components } = figures.findings;
  return waterfallChart(
    {
      title: words.headings.change,
      ...{ from: compareTo, to: asOf, measure: 'members', opening: before, closing: total },
      // How many unions stand behind a component is told to pointers only, which paper has none of.
      components: components.map((component) => ({ ...component, items: 0 })),
      ...{ language: words.language, calendar },
    },
    WIDE,
  );
}

/** The change of each industry around no change, the greatest first. */
export function industryChart({ figures, words }: ChartInput): Chart {
  return dotPlotChart(
    {
      title: words.headings.industries,
      ...{ quantity: 'difference', measure: 'members', dimension: words.dimensions.industry },
      rows: figures.findings.industries.map((part) => ({
        ...{ key: part.code, name: words.nameOf('industry', part) },
        ...{ before: part.membersBefore, after: part.members },
        ...{ difference: part.difference, rate: part.rate, paint: industryPaint(part.code) },
      })),
      language: words.language,
    },
    WIDE,
  );
}

/** Where the members work: a map of the country; for a block the bars of its prefectures; nothing for one prefecture. */
export function regionChart(input: ChartInput): Chart | null {
  const { scope } = input.figures;
  if (scope.kind === 'prefecture') return null;
  return scope.kind === 'block' ? barsOfBlock(input, scope.code) : mapOf(input);
}

function mapOf({ figures, words }: ChartInput): Chart {
  return tileMapChart(
    {
      title: words.headings.regions,
      ...{ measure: 'members', basis: 'workplace', figures: figures.overview.byPrefecture },
      language: words.language,
    },
    MAP,
  );
}

function barsOfBlock({ figures, words }: ChartInput, block: string): Chart {
  const day = referenceDay(parsePeriod(figures.overview.asOf));
  const known = new Map(figures.overview.byPrefecture.map((row) => [row.code, row]));
  const codes = BLOCK_MEMBERSHIPS.filter(
    (one) => one.block === block && one.from <= day && (one.until === null || day < one.until),
  ).map(({ prefecture }) => prefecture);
  const rows = [...new Set([...codes, ...known.keys()])].sort().map((code) => {
    const { members = 0, unions = 0, share = 0 } = known.get(code) ?? {};
    const name = PREFECTURES.find((one) => one.code === code)?.ja ?? code;
    const paint = { paint: 'series:0', isHatched: false } as const;
    return {
      key: code,
      name: words.nameOf('prefecture', { code, name }),
      members,
      unions,
      share,
      paint,
    };
  });
  return barChart(
    {
      title: words.headings.regions,
      ...{ dimension: words.dimensions.prefecture, measure: 'members', rows },
      language: words.language,
    },
    WIDE,
  );
}
