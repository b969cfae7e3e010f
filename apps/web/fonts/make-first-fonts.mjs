// Makes the two fonts that the first view is drawn with, one per weight: the characters of its texts, of the sentences about
// the figures and of the words in words.txt. They spare it some thirty files of the whole font, which is fetched piece by
// piece only for the characters that these lack. Run after changing texts: node apps/web/fonts/make-first-fonts.mjs
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const ROOT = join(import.meta.dirname, '../../..');
const MADE = join(ROOT, 'apps/web/src/theme/first-fonts');
const WEIGHTS = { 400: '400Regular', 700: '700Bold' };
const FIRST_TEXTS = ['charts', 'exports', 'findings', 'overview', 'shell', 'sign-in', 'ui'];

/** Every file with words of the first view. */
function sources() {
  const texts = ['ja', 'en'].flatMap((language) =>
    FIRST_TEXTS.map((name) => `apps/web/src/i18n/${language}/${name}.json`),
  );
  const sentences = readdirSync(join(ROOT, 'libs/statistics/src'), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => `libs/statistics/src/${name}`);
  return [...texts, ...sentences, 'libs/base/src/prefectures.ts', 'apps/web/fonts/words.txt'];
}

/** Code points to be drawn, in order: those of the sources, ASCII and the space that does not break. */
function codePoints() {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, place) => 0x20 + place);
  const written = sources().flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8')].map((character) => character.codePointAt(0)),
  );
  return [...new Set([...ascii, 0xa0, ...written])]
    .filter((point) => point >= 0x20)
    .sort((a, b) => a - b);
}

/** `U+20-7E,U+3042`: neighbours as one range. */
function unicodeRange(points) {
  const hex = (point) => point.toString(16).toUpperCase();
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last?.to === point - 1) last.to = point;
    else ranges.push({ from: point, to: point });
  }
  return ranges
    .map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ');
}

function face(weight, range) {
  return `@font-face {
  font-family: 'Noto Sans JP First';
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url('./first-${weight}.woff2') format('woff2');
  unicode-range: ${range};
}
`;
}

const points = codePoints();
const text = String.fromCodePoint(...points);
const packageFolder = join(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/package.json'),
  '..',
);
for (const [weight, name] of Object.entries(WEIGHTS)) {
  const whole = readFileSync(join(packageFolder, name, `NotoSansJP_${name}.ttf`));
  const part = await subsetFont(whole, text, { targetFormat: 'woff2' });
  writeFileSync(join(MADE, `first-${weight}.woff2`), part);
  console.log(`first-${weight}.woff2: ${points.length} characters, ${part.length} bytes`);
}
const range = unicodeRange(points);
const head = '// Made by apps/web/fonts/make-first-fonts.mjs.\n';
writeFileSync(
  join(MADE, '_faces.scss'),
  head +
    Object.keys(WEIGHTS)
      .map((weight) => face(weight, range))
      .join('\n'),
);
