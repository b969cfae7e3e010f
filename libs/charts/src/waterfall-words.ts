import {
  countText,
  differenceText,
  MEASURE_NAMES,
  MEASURE_UNITS,
  periodText,
  rateText,
} from './figure-text';
import type { ChartTable } from './table';
import { CHANGE_NAMES, shownComponents, type WaterfallData } from './waterfall-steps';

/** The table twin of a change: opening, every component in persons and in unions, closing. */
export function waterfallTable(input: WaterfallData): ChartTable {
  const { title, from, to, opening, closing, language, calendar } = input;
  const isJa = language === 'ja';
  const header = (measure: 'members' | 'unions') => ({
    key: measure,
    header: MEASURE_NAMES[measure][language],
    kind: 'difference' as const,
    unit: MEASURE_UNITS[measure][language],
  });
  return {
    caption: title,
    columns: [
      { key: 'component', header: isJa ? '内訳' : 'Component', kind: 'text' },
      header('members'),
      header('unions'),
    ],
    rows: [
      {
        key: 'opening',
        cells: [periodText(from, language, calendar), opening.members, opening.unions],
      },
      ...shownComponents(input).map(({ kind, members, unions }) => ({
        key: kind,
        cells: [CHANGE_NAMES[kind][language], members, unions],
      })),
      {
        key: 'closing',
        cells: [periodText(to, language, calendar), closing.members, closing.unions],
      },
    ],
  };
}

/** A change in a sentence: from where to where, by how much, made of what. */
export function waterfallSummary(input: WaterfallData): string {
  const { from, to, measure, language, calendar, opening, closing } = input;
  const [before, after] = [opening[measure], closing[measure]];
  const rate = rateText(before === 0 ? null : (after - before) / before, language);
  const names = {
    from: periodText(from, language, calendar),
    to: periodText(to, language, calendar),
  };
  const figures = {
    before: countText(before, measure, language),
    after: countText(after, measure, language),
    difference: differenceText(after - before),
  };
  const parts = shownComponents(input).map(
    ({ kind, [measure]: count }) => `${CHANGE_NAMES[kind][language]} ${differenceText(count)}`,
  );
  return language === 'ja'
    ? `${names.from}の${figures.before}から${names.to}の${figures.after}へ、${figures.difference}（${rate}）。${parts.join('、')}。`
    : `From ${figures.before} in ${names.from} to ${figures.after} in ${names.to}: ${figures.difference} (${rate}). ${parts.join('; ')}.`;
}
