import { describe, expect, it } from '@jest/globals';
import {
  membersChangeText,
  membersInEnglish,
  parsePeriod,
  roundQuotient,
  thousandsDifferenceCell,
  thousandsText,
} from '@soshiki/base';
import { headline } from '@soshiki/statistics';
import fc from 'fast-check';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';

const members = fc.oneof(fc.nat({ max: 12_000 }), fc.nat({ max: 20_000_000 }));
const asOf = parsePeriod('2025-12');

describe('Rule 8: rounding happens once, at the edge', () => {
  it(
    'writes a number of thousands that is within half a thousand of the persons, exact under 1,000',
    () => {
      holdsForAll(members, (persons) => {
        const written = readBack(thousandsText(persons));
        expect(Math.abs(written - persons)).toBeLessThanOrEqual(persons < 1000 ? 0 : 500);
        if (persons >= 1000) expect(written).toBe(Math.floor((persons + 500) / 1000) * 1000);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'cuts off, when asked to, less than a thousand and never adds anybody',
    () => {
      holdsForAll(members, (persons) => {
        const written = readBack(thousandsText(persons, 'down'));
        expect(persons - written).toBeGreaterThanOrEqual(0);
        expect(persons - written).toBeLessThan(persons < 1000 ? 1 : 1000);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'states the same number in Japanese and in English',
    () => {
      const cases = fc.tuple(fc.nat({ max: 30_000 }), members, fc.constantFrom('half-up', 'down'));
      holdsForAll(cases, ([unions, persons, rounding]) => {
        const { ja, en } = headline({ unions, members: persons, asOf, rounding });
        expect(ja).toMatch(
          /^[\d,]+組合、([\d,]+億)?([\d,]+万)?(\d千)?(\d{1,3})?人（2025年12月現在）$/,
        );
        expect(en).toMatch(/^[\d,]+ unions?, [\d,]+ members? \(as of December 2025\)$/);
        const english = Number(membersInEnglish(persons, rounding).replace(/\D/g, ''));
        expect(english).toBe(readBack(thousandsText(persons, rounding)));
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'rounds a fall as it rounds a rise of the same size',
    () => {
      const cases = fc.tuple(
        fc.nat({ max: 20_000_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.constantFrom('half-up' as const, 'down' as const),
      );
      holdsForAll(cases, ([count, unit, rounding]) => {
        expect(roundQuotient(-count, unit, rounding) + roundQuotient(count, unit, rounding)).toBe(
          0,
        );
        const fall = thousandsDifferenceCell(-count, { rounding }).replace(/^[△-]/, '');
        expect(fall).toBe(thousandsDifferenceCell(count, { rounding }).replace(/^\+/, ''));
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'takes a difference between persons, not between rounded numbers',
    () => {
      holdsForAll(fc.tuple(members, members), ([before, after]) => {
        const text = membersChangeText({ before, after });
        if (before === after) {
          expect(text).toBe('増減なし');
          return;
        }
        expect(text.startsWith(thousandsText(Math.abs(after - before)))).toBe(true);
        expect(text.includes(after < before ? 'の減' : 'の増')).toBe(true);
      });
    },
    PROPERTY_TIMEOUT,
  );
});

/** Reads 億, 万, 千 and ones back into persons. */
function readBack(text: string): number {
  const units: Readonly<Record<string, number>> = { 億: 1e8, 万: 1e4, 千: 1e3, 人: 1 };
  const parts = [...text.replaceAll(',', '').matchAll(/(\d+)?([億万千人])/g)];
  return parts.reduce(
    (sum, [, digits = '0', unit = '']) => sum + Number(digits) * (units[unit] ?? 0),
    0,
  );
}
