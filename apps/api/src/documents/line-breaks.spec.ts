import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines } from './line-breaks';

/** Half-width characters are one unit wide, all others two. */
const columns = (text: string) =>
  Array.from(text).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0);
const lines = (text: string, width: number) => breakLines(text, width, columns);

const CLOSING = '、。，．・：；？！ー）］」』】〕％ぁっゃャッ…)]},.:;?!%';
const OPENING = '（［「『【〔△▲▼＋−([{';

describe('lines of Japanese text', () => {
  it('do not begin with a closing mark: the character before goes along', () => {
    expect(lines('組合員は増えた。次へ', 14)).toEqual(['組合員は増え', 'た。次へ']);
    expect(lines('組合（協議会）は', 12)).toEqual(['組合（協議', '会）は']);
  });

  it('do not end with an opening bracket', () => {
    expect(lines('組合員は「本部」と', 10)).toEqual(['組合員は', '「本部」と']);
  });

  it('keep a number with its sign and its counter', () => {
    expect(lines('組合員数は192,048人', 16)).toEqual(['組合員数は', '192,048人']);
    expect(lines('前年より△514人', 12)).toEqual(['前年より', '△514人']);
    expect(lines('人数は約19万2千人', 12)).toEqual(['人数は', '約19万2千人']);
    expect(lines('規模では100–299人', 14)).toEqual(['規模では', '100–299人']);
    expect(lines('文字と2025-12-31', 12)).toEqual(['文字と', '2025-12-31']);
  });

  it('keep Latin words whole, and drop the space at the end', () => {
    expect(lines('down 514 members in total', 12)).toEqual(['down 514', 'members in', 'total']);
    expect(lines('http://127.0.0.1:3000を開く', 22)).toEqual(['http://127.0.0.1:3000', 'を開く']);
  });

  it('end where the text has a line feed, and divide only what no line can hold', () => {
    expect(lines('一\n\n二', 8)).toEqual(['一', '', '二']);
    expect(lines('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('hold the whole text, fit, and obey the rules', () => {
    const character = fc.constantFrom(...Array.from(`${CLOSING}${OPENING}組合人あカ員1239aB`));
    const text = fc.array(character, { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 40 }), (whole, width) => {
        const broken = lines(whole, width);
        expect(broken.join('')).toBe(whole);
        for (const line of broken) expect(columns(line)).toBeLessThanOrEqual(width);
        if (piecesOf(whole).some((piece) => columns(piece) > width)) return;
        for (const line of broken.slice(1)) expect(CLOSING).not.toContain(Array.from(line)[0]);
        for (const line of broken.slice(0, -1))
          expect(OPENING).not.toContain(Array.from(line).at(-1));
      }),
      { numRuns: 1000 },
    );
  });
});

/** What is kept together: where every piece is as wide as the line, each stands on one of its own. */
function piecesOf(text: string): string[] {
  return breakLines(text, 1, () => 1);
}
