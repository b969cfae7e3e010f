import { describe, expect, it } from '@jest/globals';
import { addMonths, monthsBetween, parsePeriod } from '@soshiki/base';
import fc from 'fast-check';
import { stepsBack } from './steps-back';

const period = parsePeriod;

describe('a range cut into steps', () => {
  it('counts whole years back from its end', () => {
    expect(stepsBack({ from: period('2022-12'), to: period('2025-12') }, 12)).toEqual([
      { from: '2022-12', to: '2023-12' },
      { from: '2023-12', to: '2024-12' },
      { from: '2024-12', to: '2025-12' },
    ]);
  });

  it('begins with a shorter step where years do not come out even', () => {
    const [first] = stepsBack({ from: period('2022-10'), to: period('2025-12') }, 12);
    expect(first).toEqual({ from: '2022-10', to: '2022-12' });
  });

  it('has no step where nothing lies between', () => {
    expect(stepsBack({ from: period('2025-12'), to: period('2025-12') }, 12)).toEqual([]);
  });

  it('refuses a range backwards and a length that is none', () => {
    const range = { from: period('2025-12'), to: period('2025-11') };
    expect(() => stepsBack(range, 12)).toThrow(RangeError);
    expect(() => stepsBack({ from: range.to, to: range.from }, 0)).toThrow(RangeError);
    expect(() => stepsBack({ from: range.to, to: range.from }, 1.5)).toThrow(RangeError);
  });

  it('leaves nothing out and overlaps nowhere, whatever range and length', () => {
    const aRange = fc.tuple(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 1, max: 240 }));
    fc.assert(
      fc.property(aRange, fc.integer({ min: 1, max: 36 }), ([start, length], months) => {
        const from = addMonths(period('2005-01'), start);
        const to = addMonths(from, length);
        const steps = stepsBack({ from, to }, months);
        expect(steps[0]?.from).toBe(from);
        expect(steps.at(-1)?.to).toBe(to);
        for (const [place, step] of steps.entries()) {
          const isFirst = place === 0;
          const long = monthsBetween(step.from, step.to);
          expect(isFirst ? long >= 1 && long <= months : long === months).toBe(true);
          if (!isFirst) expect(step.from).toBe(steps[place - 1]?.to);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
