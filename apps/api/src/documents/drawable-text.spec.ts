import { describe, expect, it } from '@jest/globals';
import { drawableText } from './drawable-text';

const all = () => true;

describe('text for drawing', () => {
  it('shows 〓 for what the font lacks, a character outside the basic plane once', () => {
    expect(drawableText('𠮷野🎉', (codePoint) => codePoint !== 0x1f389)).toBe('𠮷野〓');
  });

  it('has neither selectors of variants nor invisible characters', () => {
    expect(drawableText('葛\u{e0100}城\u200b\ufe0f', all)).toBe('葛城');
    expect(drawableText('か\u3099', all)).toBe('が');
  });
});
