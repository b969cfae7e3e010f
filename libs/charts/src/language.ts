/** The languages a chart is told in. */
export type Language = 'ja' | 'en';

/** A text in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}
