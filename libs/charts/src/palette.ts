import { INDUSTRIES } from '@soshiki/base';

/** Light or dark ground. */
export type Theme = 'light' | 'dark';

/** One colour on either ground, as `#rrggbb`. */
export type ThemedColour = Readonly<Record<Theme, string>>;

/**
 * The ten series colours. Every pair is at least ΔE00 11 apart under simulated protanopia, deuteranopia and
 * tritanopia (Machado 2009, full severity), and each stands at least 3:1 on its ground.
 * Source: design.md, Colours.
 */
export const TEN_COLOURS: readonly ThemedColour[] = [
  { light: '#1c346b', dark: '#a6cfed' },
  { light: '#0a8fd1', dark: '#008c97' },
  { light: '#4d6f2f', dark: '#597b3b' },
  { light: '#889e2a', dark: '#f1ed41' },
  { light: '#7e479c', dark: '#9936c9' },
  { light: '#9d815e', dark: '#4ff5da' },
  { light: '#6b0035', dark: '#f5a1ab' },
  { light: '#e5598e', dark: '#ca4077' },
  { light: '#4b3210', dark: '#20c234' },
  { light: '#585858', dark: '#ab93d7' },
];

/** What a shape is painted with: a role of the page, a step of the map's blue, or a place among the ten. */
export type Paint =
  | 'ground'
  | 'ink'
  | 'muted'
  | 'grid'
  | 'faded'
  | 'total'
  | 'increase'
  | 'decrease'
  | 'neutral'
  | 'onDark'
  | 'none'
  | `step:${number}`
  | `onStep:${number}`
  | `heat:${number}`
  | `onHeat:${number}`
  | `series:${number}`
  | `on:${'neutral' | 'faded' | 'total' | 'increase' | 'decrease'}`
  | `on:series:${number}`;

const FIXED: Readonly<Record<string, ThemedColour>> = {
  ground: { light: '#ffffff', dark: '#14181f' },
  ink: { light: '#1b1f24', dark: '#e8eaed' },
  muted: { light: '#57606a', dark: '#a9b1bb' },
  grid: { light: '#d8dce1', dark: '#333a44' },
  faded: { light: '#8b929b', dark: '#6b7480' },
  total: { light: '#3d4b5c', dark: '#9fb0c3' },
  increase: { light: '#0a6ebd', dark: '#6cb8f0' },
  decrease: { light: '#bd4b06', dark: '#f0965a' },
  neutral: { light: '#6b7480', dark: '#8b929b' },
  onDark: { light: '#ffffff', dark: '#14181f' },
  none: { light: 'none', dark: 'none' },
};

/** Five steps of one blue, from least to most. Source: design.md, Charts (maps). */
const STEPS: readonly ThemedColour[] = [
  { light: '#e3eefa', dark: '#1c2c40' },
  { light: '#b3d0ef', dark: '#24476f' },
  { light: '#76a9de', dark: '#2f6aa8' },
  { light: '#3071b8', dark: '#7fb3e8' },
  { light: '#164a8a', dark: '#c3dffa' },
];

/** From a strong decrease (0) over no change (3) to a strong increase (6). */
const HEATS: readonly ThemedColour[] = [
  { light: '#a84004', dark: '#f5a873' },
  { light: '#f0a878', dark: '#a9561f' },
  { light: '#fae3d3', dark: '#4a2b16' },
  { light: '#f1f3f5', dark: '#262c35' },
  { light: '#dcebfa', dark: '#1b344f' },
  { light: '#8fbdea', dark: '#2a66a3' },
  { light: '#0a5ea8', dark: '#8cc4f5' },
];

const DARK_TEXT = '#1b1f24';
const LIGHT_TEXT = '#ffffff';

/** Text on a map step: dark text on the pale steps, white on the deep ones, the other way round at night. */
function textOnStep(step: number): ThemedColour {
  const isDeep = step >= 3;
  return {
    light: isDeep ? LIGHT_TEXT : DARK_TEXT,
    dark: isDeep ? DARK_TEXT : LIGHT_TEXT,
  };
}

function textOnHeat(step: number): ThemedColour {
  const isEnd = step === 0 || step === 6;
  return { light: isEnd ? LIGHT_TEXT : DARK_TEXT, dark: isEnd ? DARK_TEXT : LIGHT_TEXT };
}

/** Black or white, whichever stands out more: always at least 4.5:1. Source: WCAG 2.2, 1.4.3. */
function textOn({ light, dark }: ThemedColour): ThemedColour {
  return { light: contrastingWith(light), dark: contrastingWith(dark) };
}

function contrastingWith(colour: string): string {
  return relativeLuminance(colour) > 0.179 ? '#000000' : LIGHT_TEXT;
}

/** Relative luminance of `#rrggbb`, 0–1. Source: WCAG 2.2, definition. */
function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const LISTS: Readonly<Record<string, (place: number) => ThemedColour | undefined>> = {
  step: (place) => STEPS[place],
  onStep: textOnStep,
  heat: (place) => HEATS[place],
  onHeat: textOnHeat,
  series: (place) => TEN_COLOURS[place % TEN_COLOURS.length],
};

/** The colour of a paint on either ground. Steps run 0–4, heats 0–6, series 0–9 (higher ones start again).
 *  @throws RangeError for a step or heat that does not exist. */
export function coloursOf(paint: Paint): ThemedColour {
  if (paint.startsWith('on:')) return textOn(coloursOf(paint.slice(3) as Paint));
  const [list = '', place = ''] = paint.split(':');
  const colour = place === '' ? FIXED[list] : LISTS[list]?.(Number(place));
  if (colour === undefined) throw new RangeError(`no such paint: ${paint}`);
  return colour;
}

/** The paint as a CSS colour that follows the page's colour scheme by itself. */
export function cssColour(paint: Paint): string {
  const { light, dark } = coloursOf(paint);
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}

/** How a series is painted; `isHatched` tells two series of one colour apart (hatch in areas, dots in lines). */
export interface SeriesPaint {
  readonly paint: Paint;
  readonly isHatched: boolean;
}

/**
 * Twelve industries, ten colours that stay apart for every eye: 建築 shares the green of 通信建設 and 福祉 the pink
 * of 医療, their nearest kin, and are hatched (dotted as lines). The pairs here never change.
 */
const INDUSTRY_PAINTS: Readonly<Record<string, SeriesPaint>> = {
  G37: { paint: 'series:0', isHatched: false },
  G39: { paint: 'series:1', isHatched: false },
  D082: { paint: 'series:2', isHatched: false },
  E15: { paint: 'series:3', isHatched: false },
  H42: { paint: 'series:4', isHatched: false },
  E: { paint: 'series:5', isHatched: false },
  D064: { paint: 'series:2', isHatched: true },
  R9221: { paint: 'series:6', isHatched: false },
  P83: { paint: 'series:7', isHatched: false },
  P85: { paint: 'series:7', isHatched: true },
  I5931: { paint: 'series:8', isHatched: false },
  T9999: { paint: 'series:9', isHatched: false },
};

/** The paint of an industry, for ever the same. A code unknown here (added later) takes its place in the list. */
export function industryPaint(code: string): SeriesPaint {
  const known = INDUSTRY_PAINTS[code];
  if (known !== undefined) return known;
  const place = INDUSTRIES.findIndex((industry) => industry.code === code);
  return place === -1 ? { paint: 'neutral', isHatched: false } : seriesPaint(place);
}

/** The paint of the n-th series of a list without colours of its own; from the eleventh on hatched. */
export function seriesPaint(place: number): SeriesPaint {
  const cycle = place % TEN_COLOURS.length;
  return { paint: `series:${cycle}`, isHatched: place >= TEN_COLOURS.length };
}
