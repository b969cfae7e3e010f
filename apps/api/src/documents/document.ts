import type { Chart } from '@soshiki/charts';
import type { Language } from '../http/language';

/** Where on paper a part begins: where there is room, or at the head of a page. */
export type PageStart = 'anywhere' | 'new page';

/** A heading within the document; the title is above all of them. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
  readonly start?: PageStart;
}

/** Running text: the one statement of the document, ordinary text, or small print. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly role: 'statement' | 'text' | 'note';
  readonly text: string;
}

/** A key figure in its box: `組合員数`, `192,048`, `人`, `前年同月比 △514人（0.3％減）`. */
export interface KeyFigure {
  readonly label: string;
  readonly figure: string;
  readonly unit: string;
  readonly note: string;
}

/** Key figures side by side; four at most stand well on a page. */
export interface CardsBlock {
  readonly type: 'cards';
  readonly cards: readonly KeyFigure[];
}

/** Sentences of equal rank. */
export interface ListBlock {
  readonly type: 'list';
  readonly items: readonly string[];
}

/** A column of a table. Numbers stand to the right, units in the header. */
export interface DocumentColumn {
  readonly header: string;
  readonly isNumeric: boolean;
  /** Width in relation to the other columns. */
  readonly weight: number;
}

/** A row of a table as it is written; `isTotal` sets it apart. */
export interface DocumentRow {
  readonly cells: readonly string[];
  readonly isTotal?: boolean;
}

/** A table; its header is repeated where it runs over a page. */
export interface TableBlock {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
}

/** A drawn chart with its caption. Readers who do not see it are told its summary. */
export interface ChartBlock {
  readonly type: 'chart';
  /** What is shown, its unit and its time: `組合員数の推移（人・2016年1月〜2025年12月）`. */
  readonly caption: string;
  readonly chart: Chart;
}

export type Block =
  HeadingBlock | ParagraphBlock | CardsBlock | ListBlock | TableBlock | ChartBlock;

/** What stands at the head of the first page. */
export interface Masthead {
  readonly issuer: string;
  /** A line feed in it begins a line. */
  readonly title: string;
  /** Period, state, for whom: one line each. */
  readonly lines: readonly string[];
  /** What nobody may overlook (that the data are made up); '' for nothing. */
  readonly warning: string;
}

/** A document for people, independent of the format it is written in. The same document gives the same bytes: it holds
 *  neither the time it was made at nor anything by chance. Every text is in `language`. */
export interface DocumentModel {
  readonly language: Language;
  /** What windows and file lists show. */
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** The day the document is dated by, `YYYY-MM-DD`: that of its figures. */
  readonly datedOn: string;
  /** Pages it should not exceed where its writer can see to it. */
  readonly mostPages: number;
  readonly masthead: Masthead;
  readonly blocks: readonly Block[];
  /** Lines at the foot of every page; the number of the page stands beside the last. */
  readonly footer: readonly string[];
}

/** The instant a document is dated by: noon in Japan of its day, the same date all over Asia and Europe. */
export function dateOf({ datedOn }: Pick<DocumentModel, 'datedOn'>): Date {
  return new Date(`${datedOn}T12:00:00+09:00`);
}
