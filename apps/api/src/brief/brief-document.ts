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
import type { BriefFigures, BriefManner } from './brief-figures';
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
  const { headings, captions } = words;
  return [
    { type: 'paragraph', role: 'statement', text: words.statement },
    { type: 'paragraph', role: 'text', text: words.exact },
    { type: 'cards', cards: words.cards },
    { type: 'heading', level: 2, text: headings.trend },
    { type: 'chart', caption: captions.trend, chart: trendChart(input) },
    ...pointsOf(figures, words),
    { type: 'heading', level: 2, text: headings.change },
    { type: 'chart', caption: captions.change, chart: changeChart(input) },
    ...movesOf(figures, words),
    { type: 'heading', level: 2, text: headings.industries },
    { type: 'chart', caption: captions.industries, chart: industryChart(input) },
    partsTable(figures, words, 'industry'),
    note(words.tableNotes.industry),
    ...regionsOf(input),
    { type: 'heading', level: 2, text: headings.notes },
    ...words.notes.map(note),
  ];
}

function note(text: string): Block {
  return { type: 'paragraph', role: 'note', text };
}

function movesOf(figures: BriefFigures, words: BriefWords): Block[] {
  const table = movesTable(figures, words);
  return table === null ? [] : [table, note(words.tableNotes.union)];
}

function pointsOf({ findings }: BriefFigures, { headings, language }: BriefWords): Block[] {
  const items = findings.sentences.map(({ text }) => text[language]);
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: headings.points },
    { type: 'list', items },
  ];
}

function regionsOf(input: ChartInput): Block[] {
  const { figures, words } = input;
  const chart = regionChart(input);
  if (chart === null) return [];
  const table = partsTable(figures, words, 'block');
  return [
    { type: 'heading', level: 2, text: words.headings.regions },
    { type: 'chart', caption: words.captions.regions, chart },
    ...(figures.scope.kind === 'block' ? [] : [table, note(words.tableNotes.block)]),
  ];
}

/** Tells two states of the figures apart at a glance: `3F9A-2C1E`. */
function fingerprintOf({ overview, findings, trend }: BriefFigures): string {
  const figures = [overview, { ...findings, sentences: [] }, trend];
  const digest = hash('sha256', JSON.stringify(figures), 'hex').toUpperCase();
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
