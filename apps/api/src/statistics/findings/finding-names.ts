import { BLOCKS, EMPLOYMENTS, GENDERS, INDUSTRIES, KINDS, SIZE_BANDS } from '@soshiki/base';
import type { Findings } from '@soshiki/contracts';
import type {
  FindingDimension,
  FindingFigures,
  FindingNames,
  FindingPart,
} from '@soshiki/statistics';
import type { FindingsAnswer } from './findings.queries';

const LISTS = {
  industry: INDUSTRIES,
  block: BLOCKS,
  kind: KINDS,
  sizeBand: SIZE_BANDS,
  gender: GENDERS,
  employment: EMPLOYMENTS,
} as const;

/** What the parts of an answer are called in both languages: by the ledger on the day, else by the fixed list, else their
 *  code. */
export function namesOf({ names }: Pick<FindingsAnswer, 'names'>): FindingNames {
  const named = new Map(
    (names ?? []).map(([dimension, code, ja, en]) => [`${dimension} ${code}`, { ja, en }]),
  );
  return (dimension, code) =>
    named.get(`${dimension} ${code}`) ??
    LISTS[dimension].find((label) => label.code === code) ?? { ja: code, en: code };
}

type NamedFigures = Omit<Findings, 'basis' | 'isSample' | 'sentences'>;

/** The figures with the Japanese names of their parts, as every statistic answers them. */
export function namedFigures(figures: FindingFigures, names: FindingNames): NamedFigures {
  const named = (parts: readonly FindingPart[], dimension: FindingDimension) =>
    parts.map((part) => ({ ...part, name: names(dimension, part.code).ja }));
  const { industries, blocks, sizeBands, kinds, gender, employment } = figures;
  return {
    ...figures,
    components: [...figures.components],
    industries: named(industries, 'industry'),
    blocks: named(blocks, 'block'),
    sizeBands: named(sizeBands, 'sizeBand'),
    kinds: named(kinds, 'kind'),
    gender: { ...gender, rows: named(gender.rows, 'gender') },
    employment: { ...employment, rows: named(employment.rows, 'employment') },
    unions: {
      grown: [...figures.unions.grown],
      declined: [...figures.unions.declined],
      grownByRate: [...figures.unions.grownByRate],
      declinedByRate: [...figures.unions.declinedByRate],
    },
    concentration: {
      ...figures.concentration,
      largest: [...figures.concentration.largest],
    },
    targets: [...figures.targets],
  };
}
