import type { Calendar } from './calendar';
import type { Measure } from './figure-text';
import type { Bilingual, Language } from './language';

/** Components of a change in the order in which rule 5 tells them. Source: product brief, rule 5. */
export const CHANGE_ORDER = [
  'affiliated',
  'withdrawn',
  'growth',
  'decline',
  'mergedIn',
  'mergedOut',
  'reclassifiedIn',
  'reclassifiedOut',
  'gap',
] as const;
export type ChangeComponentKind = (typeof CHANGE_ORDER)[number];

export const CHANGE_NAMES: Readonly<Record<ChangeComponentKind, Bilingual>> = {
  affiliated: { ja: '新規加盟', en: 'Newly affiliated' },
  withdrawn: { ja: '脱退', en: 'Withdrawn' },
  growth: { ja: '増加', en: 'Growth' },
  decline: { ja: '減少', en: 'Decline' },
  mergedIn: { ja: '統合・分割（受入）', en: 'Merged in' },
  mergedOut: { ja: '統合・分割（移出）', en: 'Merged out' },
  reclassifiedIn: { ja: '分類変更（転入）', en: 'Reclassified in' },
  reclassifiedOut: { ja: '分類変更（転出）', en: 'Reclassified out' },
  gap: { ja: '報告の欠け・復帰', en: 'Missing or known again' },
};

/** A component with its differences in persons and unions and how many unions stand behind it. */
export interface ChangeComponent {
  readonly kind: ChangeComponentKind;
  readonly members: number;
  readonly unions: number;
  readonly items: number;
}

/** A change between two periods, as the API explains it. */
export interface WaterfallData {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly measure: Measure;
  readonly opening: { readonly members: number; readonly unions: number };
  readonly components: readonly ChangeComponent[];
  readonly closing: { readonly members: number; readonly unions: number };
  readonly language: Language;
  readonly calendar?: Calendar | undefined;
}

/** One bar: from `start` to `end` in the measure's unit. Totals start at 0. */
export interface WaterfallStep {
  readonly key: 'opening' | 'closing' | ChangeComponentKind;
  readonly start: number;
  readonly end: number;
}

/**
 * The bars of a change: opening, what happened in the order of rule 5, closing. Each component starts where the one
 * before ended, the last ends at the closing figure. Components without any union are left out.
 * @throws RangeError when the components do not lead from opening to closing (rule 5 broken upstream).
 */
export function waterfallSteps(input: WaterfallData): WaterfallStep[] {
  const { measure, opening, closing } = input;
  const steps: WaterfallStep[] = [{ key: 'opening', start: 0, end: opening[measure] }];
  let level = opening[measure];
  for (const component of shownComponents(input)) {
    const end = level + component[measure];
    steps.push({ key: component.kind, start: level, end });
    level = end;
  }
  if (level !== closing[measure]) {
    throw new RangeError(`the change ends at ${level}, not at ${closing[measure]}`);
  }
  return [...steps, { key: 'closing', start: 0, end: closing[measure] }];
}

/** The components that happened, in the order of rule 5. */
export function shownComponents({ components }: WaterfallData): ChangeComponent[] {
  const place = (kind: ChangeComponentKind): number => CHANGE_ORDER.indexOf(kind);
  return components
    .filter(({ members, unions, items }) => members !== 0 || unions !== 0 || items > 0)
    .sort((a, b) => place(a.kind) - place(b.kind));
}
