import type { KeyFigure } from '../documents/document';
import type { Language } from '../http/language';
import type { BriefFigures } from './brief-figures';

/** A dimension the parts of a brief are by. */
export type BriefDimension = 'industry' | 'block' | 'prefecture';

/** What charts need to be named. */
export interface ChartWords {
  readonly trend: string;
  readonly change: string;
  readonly industries: string;
  readonly regions: string;
  readonly members: string;
}

/** A brief in words of one language: everything it says but the sentences of the findings. */
export interface BriefWords {
  readonly language: Language;
  /** Title of the document and its file, the issuer, the subject. */
  readonly title: string;
  readonly fileTitle: string;
  readonly issuer: string;
  readonly subject: string;
  /** Period and state, period compared with, whose figures. */
  readonly mastheadLines: readonly string[];
  readonly warning: string;
  readonly statement: string;
  /** The exact figures behind the statement. */
  readonly exact: string;
  readonly cards: readonly KeyFigure[];
  readonly headings: {
    readonly points: string;
    readonly trend: string;
    readonly change: string;
    readonly industries: string;
    readonly regions: string;
    readonly notes: string;
  };
  /** Captions with unit and time. */
  readonly captions: ChartWords;
  readonly tableCaptions: Readonly<Record<'industry' | 'block' | 'union', string>>;
  /** Small print below a table. */
  readonly tableNotes: Readonly<Record<'industry' | 'block' | 'union', string>>;
  readonly dimensions: Readonly<Record<BriefDimension, string>>;
  /** Headers after the name: unions, their change, members, share, change, rate. */
  readonly headers: readonly string[];
  /** Headers of the unions that moved most: name, members before, change, rate. */
  readonly moveHeaders: readonly string[];
  readonly total: string;
  readonly notes: readonly string[];
  readonly footer: string;
  /** What a part is called; its Japanese name where the list of codes has no other. */
  readonly nameOf: (
    dimension: BriefDimension,
    part: { readonly code: string; readonly name: string },
  ) => string;
}

/** What stands for a figure of a brief in one language. */
export type WriteWords = (figures: BriefFigures, fingerprint: string, isEra: boolean) => BriefWords;
