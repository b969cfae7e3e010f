import type { Bilingual, Language } from './language';

/** A union of a family. Days are `YYYY-MM-DD`; `to` is the first day outside, `null` while it is affiliated. */
export interface FamilyUnion {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  /** Persons at its end, or now; `null` when missing or not for the reader. */
  readonly membersAtEnd: number | null;
}

/** Persons carried over; `null` when not for the reader. */
export interface FamilyTransfer {
  readonly from: string;
  readonly to: string;
  readonly members: number | null;
}

export type FamilyEventKind = 'merge' | 'split' | 'absorption';

/** A merge, split or absorption. */
export interface FamilyEvent {
  readonly kind: FamilyEventKind;
  readonly effectiveOn: string;
  readonly transfers: readonly FamilyTransfer[];
}

/** A family of unions through its generations; `code` is the union it is drawn for. */
export interface LineageGraphData {
  readonly title: string;
  readonly code: string;
  readonly unions: readonly FamilyUnion[];
  readonly events: readonly FamilyEvent[];
  readonly language: Language;
}

export const FAMILY_EVENT_NAMES: Readonly<Record<FamilyEventKind, Bilingual>> = {
  merge: { ja: '合併', en: 'Merger' },
  split: { ja: '分割', en: 'Split' },
  absorption: { ja: '吸収', en: 'Absorption' },
};
