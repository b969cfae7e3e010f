import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { english } from './en';
import { englishAtFirst } from './en-first';
import { japanese } from './ja';
import { japaneseAtFirst } from './ja-first';

const SOURCE = new URL('../', import.meta.url).pathname;

/** Every key of nested texts: `page.part.key`. */
function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null ? keysOf(text, `${path}${key}.`) : [`${path}${key}`],
  );
}

/** What the first view draws: it has to do with the texts that are loaded first. */
const FIRST_VIEW = /^(api|findings|language|overview|page|shell|sign-in|ui(?!\/grid))\//;

/** All of our components, templates and classes (in the folders wanted) as one text. */
function source(folders = /./): string {
  return readdirSync(`${SOURCE}app`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'))
    .filter((name) => folders.test(name))
    .map((name) => readFileSync(`${SOURCE}app/${name}`, 'utf8'))
    .join('\n');
}

/** Keys written out in the source, and beginnings of keys that a value is added to. */
function keysIn(code: string): { whole: Set<string>; beginnings: string[] } {
  const pages = Object.keys(japanese).join('|');
  const written = [...code.matchAll(new RegExp(`['"\`]((?:${pages})\\.[\\w.-]+)`, 'g'))];
  const keys = written.map(([, key = '']) => key);
  const isBeginning = (key: string) => key.endsWith('.') || code.includes(`${key}\${`);
  return {
    whole: new Set(keys.filter((key) => !isBeginning(key))),
    beginnings: keys.filter(isBeginning),
  };
}

describe('the texts', () => {
  const japaneseKeys = keysOf(japanese).sort();

  it('have the same keys in Japanese and English', () => {
    expect(keysOf(english).sort()).toEqual(japaneseKeys);
  });

  it('are never empty', () => {
    const texts = JSON.stringify([japanese, english]);
    expect(texts).not.toMatch(/:""/);
  });

  it('fill in the same words in both languages', () => {
    const slots = (texts: object) =>
      [...JSON.stringify(texts).matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();
    expect(new Set(slots(english))).toEqual(new Set(slots(japanese)));
  });

  it('exist wherever the pages ask for one', () => {
    const { whole } = keysIn(source());
    const known = new Set(japaneseKeys);
    expect([...whole].filter((key) => !known.has(key))).toEqual([]);
  });

  it('are there for the first view as soon as it needs them', () => {
    const { whole, beginnings } = keysIn(source(FIRST_VIEW));
    const asked = [...whole, ...beginnings].map((key) => key.split('.')[0]);
    expect(Object.keys(englishAtFirst)).toEqual(Object.keys(japaneseAtFirst));
    expect(new Set(asked)).toEqual(new Set(Object.keys(japaneseAtFirst)));
  });

  it('are all used', () => {
    const { whole, beginnings } = keysIn(source());
    const isUsed = (key: string) =>
      whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
    expect(japaneseKeys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are drawn by the fonts of the first view, as far as they belong to it', () => {
    const faces = readFileSync(`${SOURCE}theme/first-fonts/_faces.scss`, 'utf8');
    const ranges = [...faces.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
      ([, from = '', to = from]) => ({ from: parseInt(from, 16), to: parseInt(to, 16) }),
    );
    const isDrawn = (character: string) => {
      const point = character.codePointAt(0) ?? 0;
      return ranges.some(({ from, to }) => from <= point && point <= to);
    };
    const texts = new Set(JSON.stringify([japaneseAtFirst, englishAtFirst]));
    // If this fails: node apps/web/fonts/make-first-fonts.mjs
    expect([...texts].filter((character) => !isDrawn(character))).toEqual([]);
  });
});
