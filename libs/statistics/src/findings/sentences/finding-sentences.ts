import type { Basis } from '../../view';
import type { FindingNames } from '../finding-facts';
import type { FindingFigures } from '../findings';
import { changeSentence, componentsSentence } from './change-sentence';
import { completenessSentence } from './completeness-sentence';
import {
  kindsSentence,
  movedPartsSentence,
  reportedPartsSentence,
  sizeBandsSentence,
  type Division,
  type ReportedDivision,
} from './part-sentences';
import type { Bilingual, SentenceCalendar } from './sentence-words';
import { targetsSentence } from './targets-sentence';
import { concentrationSentence, constantSentence, unionsSentence } from './union-sentences';

/** What a sentence is about, in the order in which they are told: most important first. */
export const SENTENCE_CODES = [
  'change',
  'components',
  'industries',
  'blocks',
  'unions',
  'constant',
  'concentration',
  'sizeBands',
  'kinds',
  'gender',
  'employment',
  'targets',
  'completeness',
] as const;
export type SentenceCode = (typeof SENTENCE_CODES)[number];

/** How figures are told: what their parts are called, on which regional basis they are, in which calendar. */
export interface Telling {
  readonly names: FindingNames;
  readonly basis: Basis;
  readonly calendar: SentenceCalendar;
}

/** A finding in plain words. */
export interface FindingSentence {
  readonly code: SentenceCode;
  readonly text: Bilingual;
}

/** The findings in plain words, in both languages; what has nothing to say is left out. Every number in them is one of the
 *  figures, rounded here and nowhere before. Source: product brief, rule 8 (running text). */
export function findingSentences(figures: FindingFigures, telling: Telling): FindingSentence[] {
  return SENTENCE_CODES.flatMap((code): FindingSentence[] => {
    const text = SENTENCES[code](figures, telling);
    return text === null ? [] : [{ code, text }];
  });
}

type Sentence = (figures: FindingFigures, telling: Telling) => Bilingual | null;

const SENTENCES: Readonly<Record<SentenceCode, Sentence>> = {
  change: (figures, { calendar }) => changeSentence(figures, calendar),
  components: componentsSentence,
  industries: ({ industries }, { names }) =>
    movedPartsSentence(industries, industryDivision(names)),
  blocks: ({ blocks }, telling) => movedPartsSentence(blocks, blockDivision(telling)),
  unions: (figures, { calendar }) => unionsSentence(figures, calendar),
  constant: constantSentence,
  concentration: concentrationSentence,
  sizeBands: ({ sizeBands, total }, { names }) =>
    sizeBandsSentence(sizeBands, names, total.members),
  kinds: ({ kinds, total }, { names }) => kindsSentence(kinds, names, total.members),
  gender: ({ gender, total }) => reportedPartsSentence(gender, GENDER, total.members),
  employment: ({ employment, total }) =>
    reportedPartsSentence(employment, EMPLOYMENT, total.members),
  targets: (figures, { calendar }) => targetsSentence(figures, calendar),
  completeness: (figures, { calendar }) => completenessSentence(figures, calendar),
};

function industryDivision(names: FindingNames): Division {
  const by = { ja: '業種別', en: 'industry' };
  return { dimension: 'industry', names, by, part: { ja: '業種', en: 'industry' } };
}

function blockDivision({ names, basis }: Telling): Division {
  const by =
    basis === 'workplace'
      ? { ja: 'ブロック別（勤務地）', en: 'block of workplace' }
      : { ja: 'ブロック別（本部所在地）', en: 'block of headquarters' };
  return { dimension: 'block', names, by, part: { ja: 'ブロック', en: 'block' } };
}

const GENDER: ReportedDivision = {
  by: { ja: '性別', en: 'Gender' },
  parts: { male: { ja: '男性', en: 'men' }, female: { ja: '女性', en: 'women' } },
};

const EMPLOYMENT: ReportedDivision = {
  by: { ja: '雇用形態', en: 'Employment type' },
  parts: {
    regular: { ja: '正規', en: 'regular' },
    nonregular: { ja: '非正規（パートタイム等）', en: 'non-regular (part-time and other)' },
  },
};
