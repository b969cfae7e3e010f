import { describe, expect, it } from '@jest/globals';
import {
  figureAt,
  figuresKnownAt,
  reportState,
  revisionTriangleOf,
  type Decision,
  type DatedFigure,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { aPeriod, someFigures } from '../support/ledger-arbitraries';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';

const FIRST_INSTANT = Date.parse('2024-02-01T00:00:00Z');

const anInstant = fc
  .nat({ max: 800 })
  .map((days) => new Date(FIRST_INSTANT + days * 86_400_000).toISOString());

/** Approved figures, each at some instant; a higher revision need not come later, which is harsher than the ledger. */
const someDated: fc.Arbitrary<DatedFigure[]> = someFigures.chain((figures) =>
  fc
    .array(anInstant, { minLength: figures.length, maxLength: figures.length })
    .map((instants) =>
      figures.map((figure, place) => ({ ...figure, approvedAt: instants[place] ?? '' })),
    ),
);

describe('Rule 6: nothing is overwritten', () => {
  it(
    'whatever is approved later, what was believed at an instant stays as it was',
    () => {
      const cases = fc.tuple(someDated, someDated, anInstant, aPeriod);
      holdsForAll(cases, ([figures, others, knownAt, period]) => {
        const later = others.filter(({ approvedAt }) => approvedAt > knownAt);
        const after = [...later, ...figures];
        expect(figureAt(figuresKnownAt(after, knownAt), period)).toEqual(
          figureAt(figuresKnownAt(figures, knownAt), period),
        );
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'the past of a revision triangle stays while its present moves',
    () => {
      const cases = fc.tuple(
        someDated,
        someDated,
        fc.uniqueArray(anInstant, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(aPeriod, { minLength: 1, maxLength: 4 }),
      );
      holdsForAll(cases, ([figures, others, instants, periods]) => {
        const axes = { periods: periods.sort(), knownAt: instants.sort() };
        const last = axes.knownAt.at(-2) ?? '';
        const later = others.filter(({ approvedAt }) => approvedAt > last);
        const [before, after] = [figures, [...figures, ...later]].map((known) =>
          revisionTriangleOf(known, axes),
        );
        const past = axes.knownAt.length - 1;
        expect(after?.members.map((row) => row.slice(0, past))).toEqual(
          before?.members.map((row) => row.slice(0, past)),
        );
        expect(after?.isRevised.map((row) => row.slice(0, past))).toEqual(
          before?.isRevised.map((row) => row.slice(0, past)),
        );
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'a cell of the triangle is marked exactly where a known figure is another than just before',
    () => {
      const cases = fc.tuple(someDated, fc.uniqueArray(anInstant, { maxLength: 6 }), aPeriod);
      holdsForAll(cases, ([figures, instants, period]) => {
        const axes = { periods: [period], knownAt: instants.sort() };
        const { members, isRevised } = revisionTriangleOf(figures, axes);
        const row = members[0] ?? [];
        row.forEach((count, place) => {
          const before = place === 0 ? null : (row[place - 1] ?? null);
          expect(isRevised[0]?.[place]).toBe(before !== null && before !== count);
        });
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'an approved report stays approved whatever is drafted, submitted or returned after it',
    () => {
      const someDecisions = fc.array(fc.constantFrom<Decision>('returned', null), { maxLength: 4 });
      const cases = fc.tuple(someDecisions, someDecisions, fc.boolean());
      holdsForAll(cases, ([before, after, hasDraft]) => {
        const decisions: Decision[] = [...before, 'approved', ...after];
        const revisions = decisions.map((decision, place) => ({ rev: place + 1, decision }));
        const standing = reportState({ revisions, hasDraft });
        expect(standing.state).toBe('approved');
        expect(standing.newestRev).toBe(decisions.length);
        expect(standing.correction === null).toBe(after.length === 0 && !hasDraft);
      });
    },
    PROPERTY_TIMEOUT,
  );
});
