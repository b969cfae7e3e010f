import { describe, expect, it } from '@jest/globals';
import { INDUSTRIES } from '@soshiki/base';
import { contrast, differenceOfColours, SIMULATIONS } from './colour-vision.fixture';
import {
  coloursOf,
  cssColour,
  industryPaint,
  seriesPaint,
  TEN_COLOURS,
  type Theme,
} from './palette';

const THEMES: readonly Theme[] = ['light', 'dark'];

describe.each(THEMES)('the ten colours on a %s ground', (theme) => {
  it.each(Object.entries(SIMULATIONS))('stay apart for %s', (_, simulation) => {
    const colours = TEN_COLOURS.map((colour) => colour[theme]);
    const differences = colours.flatMap((one, place) =>
      colours.slice(place + 1).map((other) => differenceOfColours(one, other, simulation)),
    );
    expect(differences).toHaveLength(45);
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(11);
  });

  it('stand 3:1 on their ground', () => {
    const ground = coloursOf('ground')[theme];
    const contrasts = TEN_COLOURS.map((colour) => contrast(colour[theme], ground));
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
  });

  it('lets words on every step of the map and of the rates be read at 4.5:1', () => {
    const steps = [0, 1, 2, 3, 4].map((step) =>
      contrast(coloursOf(`step:${step}`)[theme], coloursOf(`onStep:${step}`)[theme]),
    );
    const heats = [0, 1, 2, 3, 4, 5, 6].map((step) =>
      contrast(coloursOf(`heat:${step}`)[theme], coloursOf(`onHeat:${step}`)[theme]),
    );
    expect(Math.min(...steps, ...heats)).toBeGreaterThanOrEqual(4.5);
  });

  it('lets words and axes be read on the ground', () => {
    const ground = coloursOf('ground')[theme];
    expect(contrast(coloursOf('ink')[theme], ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(coloursOf('muted')[theme], ground)).toBeGreaterThanOrEqual(4.5);
    for (const paint of ['faded', 'total', 'increase', 'decrease', 'neutral'] as const) {
      expect(contrast(coloursOf(paint)[theme], ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('industry colours', () => {
  it('give each of the twelve a look of its own, by colour and hatch together', () => {
    const looks = INDUSTRIES.map(({ code }) => {
      const { paint, isHatched } = industryPaint(code);
      return `${paint} ${isHatched}`;
    });
    expect(new Set(looks).size).toBe(12);
  });

  it('hatch 建築 in the green of 通信建設 and 福祉 in the pink of 医療', () => {
    expect(industryPaint('D064')).toEqual({ ...industryPaint('D082'), isHatched: true });
    expect(industryPaint('P85')).toEqual({ ...industryPaint('P83'), isHatched: true });
  });

  it('give a code nobody knows the neutral look', () => {
    expect(industryPaint('Z')).toEqual({ paint: 'neutral', isHatched: false });
  });

  it('hatch from the eleventh series on', () => {
    expect(seriesPaint(9)).toEqual({ paint: 'series:9', isHatched: false });
    expect(seriesPaint(10)).toEqual({ paint: 'series:0', isHatched: true });
  });
});

describe('a paint', () => {
  it('follows the colour scheme of the page in CSS', () => {
    expect(cssColour('ground')).toBe('light-dark(#ffffff, #14181f)');
    expect(cssColour('none')).toBe('none');
  });

  it('that does not exist is refused', () => {
    expect(() => coloursOf('step:9')).toThrow(RangeError);
    expect(() => coloursOf('heat:-1')).toThrow(RangeError);
  });
});

describe('words on a fill', () => {
  it.each(TEN_COLOURS.map((_, place) => place))(
    'stand out on series %d, on either ground',
    (place) => {
      for (const theme of ['light', 'dark'] as const) {
        const [fill, words] = [coloursOf(`series:${place}`), coloursOf(`on:series:${place}`)];
        expect(contrast(fill[theme], words[theme])).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});
