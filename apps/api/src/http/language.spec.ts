import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'ja'],
    ['', 'ja'],
    ['*', 'ja'],
    ['fr-FR, de;q=0.9', 'ja'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['ja, en', 'ja'],
    ['en, ja', 'en'],
    ['en;q=0.5, ja;q=0.9', 'ja'],
    ['fr, en;q=0.8, ja;q=0.7', 'en'],
    ['en;q=0, fr', 'ja'],
    ['en;q=nonsense', 'en'],
  ] as const)('for %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
