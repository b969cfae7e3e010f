import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvField, unprotected } from './csv-field';

/** A field as a reader of CSV finds it. Source: RFC 4180. */
function read(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

/** Texts that are rich in what matters here. */
const words = fc.oneof(
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '"', ',', '\t', '\r', '\n', '組'),
  }),
  fc.string({ unit: 'binary' }),
);

describe('A field of CSV', () => {
  it.each([
    ['情報労連', '情報労連'],
    ['a,b', '"a,b"'],
    ['「"」', '"「""」"'],
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ["'10年", "'10年"],
    ['＠組合', "'＠組合"],
    ['\r\n=1', '"\'\r\n=1"'],
    ['', ''],
  ])('writes %j as %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });

  it('gives every text back exactly, however many apostrophes it begins with', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(unprotected(read(csvField(text)))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('never begins with what a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(read(csvField(text))).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes off one apostrophe only, and only in front of a formula', () => {
    expect(unprotected("''=1")).toBe("'=1");
    expect(unprotected("'90年代")).toBe("'90年代");
    expect(unprotected('=1')).toBe('=1');
  });
});
