import { describe, expect, it } from '@jest/globals';
import { axisStyle, tickText } from './axis';

describe('numbers on an axis without a header', () => {
  it.each([
    { tick: 50_000, max: 130_000, language: 'ja', text: '5万人' },
    { tick: 50_000, max: 130_000, language: 'en', text: '50k' },
    { tick: 4_000, max: 5_000, language: 'ja', text: '4,000人' },
    { tick: 4_000, max: 5_000, language: 'en', text: '4,000' },
    { tick: 0, max: 130_000, language: 'en', text: '0' },
  ] as const)('write $tick of up to $max in $language as $text', (written) => {
    const style = axisStyle(written.max, 'members', written.language);
    expect(tickText(written.tick, style)).toBe(written.text);
  });
});
