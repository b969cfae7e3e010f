import { describe, expect, it } from '@jest/globals';
import {
  BLOCKS,
  eraMonth,
  grouped,
  INDUSTRIES,
  KINDS,
  monthInEnglish,
  oneDecimal,
  SIZE_BANDS,
  westernMonth,
  type Period,
} from '@soshiki/base';
import {
  changeBetween,
  findingFactsAt,
  findingFiguresOf,
  findingSentences,
  MOST_MOVES,
  totalsAt,
  type FindingFigures,
  type FindingNames,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { aLedger, aPeriod, aRange } from '../support/ledger-arbitraries';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';
import { aView } from '../support/view-arbitraries';

const LISTS = { industry: INDUSTRIES, block: BLOCKS, kind: KINDS, sizeBand: SIZE_BANDS } as const;

const names: FindingNames = (dimension, code) => {
  const list = dimension === 'gender' || dimension === 'employment' ? [] : LISTS[dimension];
  return list.find((label) => label.code === code) ?? { ja: '区分', en: 'part' };
};

/** A sentence from its first word to its stop, and what no sentence may hold. */
const WHOLE = /^(?:[A-Z0-9].*\.|[^A-Z].*。)$/;
const BROKEN = /NaN|undefined|null|△|▲|[-−]\d|（）|\(\)| {2}/;

const someTargets = fc.array(
  fc.record({ period: aPeriod, members: fc.integer({ min: 1, max: 9_000 }) }),
  { maxLength: 2 },
);

/** Figures of a random ledger over a random range under a random view. */
const aFinding = fc
  .tuple(aLedger, aRange, aView, someTargets)
  .map(([ledger, { from: compareTo, to: asOf }, view, targets]) => {
    const facts = { ...findingFactsAt(ledger, { asOf, compareTo }, view), targets };
    return { ledger, view, figures: findingFiguresOf(facts) };
  });

describe('Findings', () => {
  it(
    'divide the same totals in every way, at both ends, and explain their difference',
    () => {
      holdsForAll(aFinding, ({ ledger, view, figures }) => {
        const { asOf, compareTo, total, before, components } = figures;
        expect(total).toEqual(totalsAt(ledger, asOf, view));
        expect(before).toEqual(totalsAt(ledger, compareTo, view));
        const divisions = divisionsOf(figures);
        const ends = divisions.map((parts) => [
          sum(parts.map(({ members }) => members ?? 0)),
          sum(parts.map(({ membersBefore }) => membersBefore ?? 0)),
        ]);
        expect(ends).toEqual(divisions.map(() => [total.members, before.members]));
        expect(before.members + sum(components.map(({ members }) => members))).toBe(total.members);
        expect(before.unions + sum(components.map(({ unions }) => unions))).toBe(total.unions);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'rank the own growth and decline of unions, and never a union whose figure is missing',
    () => {
      holdsForAll(aFinding, ({ ledger, view, figures }) => {
        const { asOf, compareTo, unions, constant, total, before } = figures;
        const { components } = changeBetween(ledger, { from: compareTo, to: asOf }, view);
        for (const [kind, moves] of [
          ['growth', unions.grown],
          ['decline', unions.declined],
        ] as const) {
          const items = components.find((component) => component.kind === kind)?.items ?? [];
          const expected = items.filter(({ members }) => members !== 0).slice(0, MOST_MOVES);
          expect(moves.map(({ code, difference }) => [code, difference])).toEqual(
            expected.map(({ code, members }) => [code, members]),
          );
        }
        for (const { membersBefore, rate } of [...unions.grownByRate, ...unions.declinedByRate]) {
          expect(membersBefore).toBeGreaterThanOrEqual(30);
          expect(rate).not.toBe(0);
        }
        expect(constant.unions).toBeLessThanOrEqual(Math.min(total.unions, before.unions));
        expect(constant.members).toBeLessThanOrEqual(total.members);
        expect(constant.membersBefore).toBeLessThanOrEqual(before.members);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'are told in sentences that hold no number but theirs, in both languages and calendars',
    () => {
      holdsForAll(
        fc.tuple(aFinding, fc.constantFrom('western' as const, 'era' as const)),
        ([{ view, figures }, calendar]) => {
          const sentences = findingSentences(figures, { names, basis: view.basis, calendar });
          const numbers = numbersOf(figures);
          const texts = sentences.flatMap(({ text }) => [text.ja, text.en]);
          const strange = texts.flatMap((text) => numbersIn(text, figures));
          expect(strange.filter((number) => !numbers.has(number))).toEqual([]);
          expect(texts.filter((text) => !WHOLE.test(text) || BROKEN.test(text))).toEqual([]);
          expect(new Set(sentences.map(({ code }) => code)).size).toBe(sentences.length);
          expect(sentences[0]?.code).toBe('change');
        },
      );
    },
    PROPERTY_TIMEOUT,
  );
});

function divisionsOf({ industries, blocks, kinds, sizeBands, gender, employment }: FindingFigures) {
  return [industries, blocks, kinds, sizeBands, gender.rows, employment.rows];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Numbers that stand in every text: the largest one, five and ten unions, and from how many members a rate counts. */
const FIXED = ['1', '5', '10', '30'];

/** Every number of the figures as a sentence may write it: a count in full, a fraction in per cent. */
function numbersOf(figures: FindingFigures): Set<string> {
  const { total, before } = figures;
  const difference = total.members - before.members;
  const derived = [difference, total.unions - before.unions, difference / before.members];
  const found = [...leavesOf(figures), ...derived].flatMap((number) =>
    writingsOf(Math.abs(number)),
  );
  return new Set([...FIXED, ...found]);
}

function leavesOf(tree: unknown): number[] {
  if (typeof tree === 'number') return [tree];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.values(tree).flatMap(leavesOf);
}

/** A half is the median between two unions or a rate; rates on the edge may be rounded either way by floating point. */
function writingsOf(number: number): string[] {
  if (!Number.isFinite(number)) return [];
  const tenths = number * 1000;
  const rates = [Math.floor(tenths), Math.ceil(tenths)].filter(
    (rounded) => Math.abs(rounded - tenths) <= 0.5 + 1e-6,
  );
  const count = Number.isInteger(number) ? grouped(number) : `${grouped(Math.floor(number))}.5`;
  return [count, ...rates.map(oneDecimal)];
}

/** The numbers in a text, apart from those in names, months and spans. */
function numbersIn(text: string, { asOf, compareTo, targets, completeness }: FindingFigures) {
  const periods = [
    ...[asOf, compareTo, completeness.oldestFigure],
    ...targets.map(({ period }) => period),
  ].filter((period) => period !== null);
  const labels = SIZE_BANDS.flatMap(({ ja, en }) => [ja, en]);
  const plain = [...periods.flatMap(monthsOf), ...labels]
    .reduce((left, name) => left.replaceAll(name, ''), text)
    .replaceAll(/組合\d(?=[（ ])|からの[^間]*間で|In the [^,]* since/g, '');
  return plain.match(/\d[\d,]*(\.\d+)?/g)?.map((number) => number.replace(/,$/, '')) ?? [];
}

function monthsOf(period: Period): string[] {
  return [westernMonth(period), eraMonth(period), monthInEnglish(period)];
}
