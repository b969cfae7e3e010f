import { normaliseName } from '@soshiki/base';
import type { EntryRowData, Report } from '@soshiki/contracts';

/** Which rows the sheet shows: those that want a figure, all, or those in one state. */
export const SHOWN_STATES = [
  'awaited',
  'all',
  'notStarted',
  'draft',
  'returned',
  'submitted',
  'approved',
] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

export interface EntryFilter {
  readonly state: ShownState;
  /** `null`: every industry. */
  readonly industry: string | null;
  readonly words: string;
}

/** Whether a figure is entered in this state without more ado: what was submitted waits, what was approved is corrected on
 *  the report's own page. */
export function isEnterable(state: Report['state']): boolean {
  return state !== 'submitted' && state !== 'approved';
}

/** Whether the sheet shows a union. Names and kana match in part, codes from their
 *  beginning, with or without the zeros before them. */
export function isShown(item: EntryRowData, { state, industry, words }: EntryFilter): boolean {
  if (industry !== null && item.industry.code !== industry) return false;
  return isInState(item.state, state) && isNamed(item, words);
}

function isInState(state: Report['state'], shown: ShownState): boolean {
  if (shown === 'all') return true;
  return shown === 'awaited' ? isEnterable(state) : state === shown;
}

function isNamed({ code, name, kana }: EntryRowData, words: string): boolean {
  const wanted = normaliseName(words);
  if (wanted === '') return true;
  const isCode = [code, code.replace(/^0+/, '')].some((text) => text.startsWith(wanted));
  return isCode || [name, kana].some((text) => normaliseName(text).includes(wanted));
}
