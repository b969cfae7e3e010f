import { hash } from 'node:crypto';
import { parsePeriod, referenceDay } from '@soshiki/base';
import type { Block, DocumentModel } from '../documents/document';
import {
  changeChart,
  industryChart,
  regionChart,
  trendChart,
  type ChartInput,
} from './brief-charts';
import { isComparable, type BriefFigures, type BriefManner } from './brief-figures';
import { briefInEnglish } from './brief-in-english';
import { briefInJapanese } from './brief-in-japanese';
import { movesTable, partsTable } from './brief-tables';
import type { BriefWords } from './brief-words';

/** The brief of some figures: the same figures make the same document. */
export function briefDocument(figures: BriefFigures, manner: BriefManner): DocumentModel {
  const { language, calendar, publicUrl } = manner;
  const write = language === 'ja' ? briefInJapanese : briefInEnglish;
  const words = write(figures, fingerprintOf(figures), calendar === 'era');
  const { asOf, compareTo } = figures.overview;
  return {
    language,
    title: words.fileTitle,
    subject: words.subject,
    author: words.issuer,
    datedOn: referenceDay(parsePeriod(asOf)),
    mostPages: 4,
    masthead: {
      issuer: words.issuer,
      title: words.title,
      lines: words.mastheadLines,
      warning: words.warning,
    },
    blocks: blocksOf({ figures, words, calendar }),
    footer: [words.footer, `${publicUrl}/overview?asOf=${asOf}&cmp=${compareTo}`],
  };
}

function blocksOf(input: ChartInput): Block[] {
  const { figures, words } = input;
  return [
    { type: 'paragraph', role: 'statement', text: words.statement },
    { type: 'paragraph', role: 'text', text: words.exact },
    { type: 'cards', cards: words.cards },
    ...trendOf(input),
    ...pointsOf(figures, words),
    ...changeOf(input),
    ...industriesOf(input),
    ...regionsOf(input),
    heading(words.headings.notes),
    ...words.notes.map(note),
  ];
}

function note(text: string): Block {
  return { type: 'paragraph', role: 'note', text };
}

function heading(text: string): Block {
  return { type: 'heading', level: 2, text };
}

/** A line needs two points. */
function trendOf(input: ChartInput): Block[] {
  const { figures, words } = input;
  if (figures.trend.periods.length < 2) return [];
  return [
    heading(words.headings.trend),
    { type: 'chart', caption: words.captions.trend, chart: trendChart(input) },
  ];
}

function changeOf(input: ChartInput): Block[] {
  const { figures, words } = input;
  if (!isComparable(figures)) return [];
  const moves = movesTable(figures, words);
  return [
    heading(words.headings.change),
    { type: 'chart', caption: words.captions.change, chart: changeChart(input) },
    ...(moves === null ? [] : [moves, note(words.tableNotes.union)]),
  ];
}

/** Where there is one industry only, it is the whole, which has been told. */
function industriesOf(input: ChartInput): Block[] {
  const { figures, words } = input;
  if (figures.findings.industries.length < 2) return [];
  return [
    heading(words.headings.industries),
    ...(isComparable(figures)
      ? [
          {
            type: 'chart',
            caption: words.captions.industries,
            chart: industryChart(input),
          } as const,
        ]
      : []),
    partsTable(figures, words, 'industry'),
    note(words.tableNotes.industry),
  ];
}

function pointsOf({ findings }: BriefFigures, { headings, language }: BriefWords): Block[] {
  const items = findings.sentences.map(({ text }) => text[language]);
  if (items.length === 0) return [];
  return [heading(headings.points), { type: 'list', items }];
}

function regionsOf(input: ChartInput): Block[] {
  const { figures, words } = input;
  const chart = regionChart(input);
  if (chart === null) return [];
  const isDivided = figures.scope.kind !== 'block' && figures.findings.blocks.length > 1;
  return [
    heading(words.headings.regions),
    { type: 'chart', caption: words.captions.regions, chart },
    ...(isDivided ? [partsTable(figures, words, 'block'), note(words.tableNotes.block)] : []),
  ];
}

/** Tells two states of the figures apart at a glance: `3F9A-2C1E`. */
function fingerprintOf({ overview, findings, trend }: BriefFigures): string {
  const figures = [overview, { ...findings, sentences: [] }, trend];
  const digest = hash('sha256', JSON.stringify(figures), 'hex').toUpperCase();
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
