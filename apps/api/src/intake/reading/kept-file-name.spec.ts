import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keptFileName } from './kept-file-name';

describe('the name under which a file is kept', () => {
  it('is the one that was given when nothing is wrong with it', () => {
    expect(keptFileName('令和7年12月 人員報告 (最終).xlsx')).toBe(
      '令和7年12月 人員報告 (最終).xlsx',
    );
  });

  it('is never a path, never empty, never long, and shows all that it has', () => {
    const sign = fc.constantFrom('a', '/', '\\', '.', '\0', '\n', '\u202E', '\uD83D', '長', ' ');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 600 }), (given) => {
        const kept = keptFileName(given);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.length).toBeLessThanOrEqual(255);
        expect(kept).not.toMatch(/[/\\\p{Cc}\p{Cs}\u202E]|^\.+$/u);
      }),
      { numRuns: 1000 },
    );
  });
});
