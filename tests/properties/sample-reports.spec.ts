import { describe, expect, it } from '@jest/globals';
import { parsePeriod, referenceDay } from '@soshiki/base';
import { plausibilityOf, type JudgedReport } from '@soshiki/statistics';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { figureDigest } from '../../apps/api/src/ledger/figure-digest';
import { dayAfter, instant, LAST_DAY } from '../../apps/api/src/sample/calendar';
import { cellShapesOf, cellsOf } from '../../apps/api/src/sample/cell-shapes';
import { generateSample, SAMPLE_SEED } from '../../apps/api/src/sample/generate-sample';
import type { RevisionRow } from '../../apps/api/src/sample/reports';
import { planUnions } from '../../apps/api/src/sample/union-plans';
import { readSample } from './sample-reading';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';

const read = readSample(SAMPLE_SEED);
const { revisions, directory } = read;

/** The digests of all figures in one: any change of any number anywhere shows here. */
const ALL_FIGURES = '56a8095d7cada58d81fcba76eddf132261621104258b99adbc187a01f9d72f51';

const placesOf = ({ cells }: RevisionRow) =>
  cells.map(({ prefecture, gender, employment }) => `${prefecture} ${gender} ${employment}`);

describe('Reports of the sample', () => {
  it('are the same on every machine and every day', () => {
    const hash = createHash('sha256');
    for (const { digest } of revisions) hash.update(digest);
    expect(hash.digest('hex')).toBe(ALL_FIGURES);
  });

  it('are the same bytes when generated again', () => {
    const again = readSample(SAMPLE_SEED);
    expect(JSON.stringify(again.directory)).toBe(JSON.stringify(directory));
    expect(JSON.stringify(again.publications)).toBe(JSON.stringify(read.publications));
    expect(JSON.stringify(again.revisions.slice(-2_000))).toBe(
      JSON.stringify(revisions.slice(-2_000)),
    );
  });

  it('are others for another seed', () => {
    expect(readSample(SAMPLE_SEED + 1).revisions[9]?.digest).not.toBe(revisions[9]?.digest);
  });

  it('add up: cells are their members, each place stands once, and none is empty', () => {
    const wrong = revisions.filter((revision) => {
      const { cells, members } = revision;
      const sum = cells.reduce((persons, cell) => persons + cell.members, 0);
      const hasEmpty = cells.some((cell) => cell.members <= 0);
      return sum !== members || hasEmpty || new Set(placesOf(revision)).size !== cells.length;
    });
    expect(wrong).toEqual([]);
  });

  it('have between 400,000 and 500,000 cells, ten unions in every prefecture', () => {
    const cells = revisions.reduce((sum, revision) => sum + revision.cells.length, 0);
    expect(cells).toBeGreaterThanOrEqual(400_000);
    expect(cells).toBeLessThanOrEqual(500_000);
    const everywhere = revisions.filter(
      (revision) =>
        revision.period === '2025-12' &&
        new Set(revision.cells.map(({ prefecture }) => prefecture)).size >= 47,
    );
    expect(everywhere).toHaveLength(10);
  });

  it('carry the digest of what they say', () => {
    const codes = new Map(directory.unions.map(({ id, code }) => [id, code]));
    const wrong = revisions.filter(({ unionId, period, rev, members, cells, digest }) => {
      const union = codes.get(unionId) ?? '';
      return digest !== figureDigest({ union, period, rev, members, cells });
    });
    expect(wrong).toEqual([]);
  });

  it('follow one another with reasons, entered by one and decided by another', () => {
    const end = instant(LAST_DAY, 24 * 3600);
    const wrong = revisions.filter(({ rev, reason, enteredAt, enteredBy, decision }) => {
      if ((rev > 1 && reason === null) || enteredAt >= end) return true;
      if (decision === null) return false;
      const isInOrder = decision.decidedAt > enteredAt && decision.decidedAt < end;
      return decision.decidedBy === enteredBy || !isInOrder;
    });
    expect(wrong).toEqual([]);
  });

  it('are entered two to six weeks after the end of their month, corrections later', () => {
    const wrong = revisions.filter(({ period, rev, enteredAt }) => {
      const day = referenceDay(parsePeriod(period));
      const isTooLate = rev === 1 && enteredAt >= instant(dayAfter(day, 43), 0);
      return isTooLate || enteredAt < instant(dayAfter(day, 14), 0);
    });
    expect(wrong).toEqual([]);
  });

  it('were corrected late, up to a third revision', () => {
    const late = revisions.filter(
      ({ period, rev, enteredAt }) =>
        rev > 1 && enteredAt > instant(dayAfter(referenceDay(parsePeriod(period)), 60), 0),
    );
    expect(late).toHaveLength(6);
    expect(late.map(({ rev }) => rev).sort()).toEqual([2, 2, 2, 2, 2, 3]);
  });
});

describe('Warnings of the sample', () => {
  it('are those the product would give', () => {
    for (const { id } of directory.unions.slice(12, 60)) {
      const reports = revisions.filter(({ unionId }) => unionId === id);
      const wrong = reports.filter((report) => {
        const found = plausibilityOf(judged(report, read.approved.get(id) ?? []));
        return report.warnings.map(({ code }) => code).join() !== found.join();
      });
      expect(wrong).toEqual([]);
    }
  });
});

/** A report with the six newest figures before it; the last revision of each period is the one in force. */
function judged(report: RevisionRow, approved: readonly RevisionRow[]): JudgedReport {
  const inForce = new Map(approved.map((figure) => [figure.period, figure]));
  const earlier = [...inForce.values()]
    .filter(({ period }) => period < report.period)
    .sort((left, right) => (left.period < right.period ? 1 : -1))
    .slice(0, 6)
    .map((figure) => ({ ...figure, revision: figure.rev, period: parsePeriod(figure.period) }));
  const { members, cells } = report;
  const affiliations = [{ from: '1990-01-01', until: null }];
  return { period: parsePeriod(report.period), members, cells, earlier, affiliations };
}

describe('Cells of any union', () => {
  it(
    'add up to its members exactly, whatever their number and month',
    () => {
      const { unions } = planUnions(SAMPLE_SEED, 0);
      const shapes = unions.map((union) => cellShapesOf(union, SAMPLE_SEED));
      holdsForAll(
        fc.record({
          shape: fc.constantFrom(...shapes),
          members: fc.integer({ min: 0, max: 200_000 }),
          month: fc.integer({ min: 0, max: 120 }),
        }),
        ({ shape, members, month }) => {
          const cells = cellsOf(shape, members, month);
          expect(cells.reduce((sum, cell) => sum + cell.members, 0)).toBe(members);
          expect(cells.filter((cell) => cell.members <= 0)).toEqual([]);
        },
      );
    },
    PROPERTY_TIMEOUT,
  );
});

describe('A larger sample', () => {
  it('has the unions of the sample once more for each step of scale, and no publication', () => {
    const sample = generateSample({ seed: SAMPLE_SEED, scale: 3 });
    const copies = [...sample.copies];
    const codes = copies.flatMap(({ directory: { unions } }) => unions.map(({ code }) => code));
    const names = copies.flatMap(({ directory: { profiles } }) => profiles.map(({ name }) => name));
    expect(new Set(codes).size).toBe(284 + 283 + 283);
    expect(new Set(names).size).toBe(codes.length + 36);
    expect(sample.publications()).toEqual([]);
  });

  it.each([0, 1.5, 1_000])('does not come in scale %d', (scale) => {
    expect(() => generateSample({ seed: SAMPLE_SEED, scale })).toThrow(RangeError);
  });
});
