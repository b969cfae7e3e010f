import { parsePeriod } from '@soshiki/base';
import type { imports } from '@soshiki/contracts';
import { matchKey } from '@soshiki/intake';
import type { InputOf } from '../http/operation';
import type { ImportChoices, ImportRecord } from './import-record';
import type { GivenColumn } from './reading/reading-order';

/** What is to be read otherwise. */
export type ImportChange = InputOf<typeof imports.change>['body'];

/** The choices of an import after a change. Columns set by hand belong to a header: where another one is read, they are
 *  forgotten. */
export function choicesAfter(
  { choices, reading }: Pick<ImportRecord, 'choices' | 'reading'>,
  change: ImportChange,
): ImportChoices {
  const header = headerAfter({ choices, reading }, change);
  const isOtherSheet = ANOTHER_SHEET.some((wish) => change[wish] !== undefined);
  const before = isOtherSheet ? [] : (choices.columns ?? rememberedIn(reading));
  const columns = overlaid(before, change.columns ?? []);
  return {
    ...subjectAfter(choices, change),
    encoding: change.encoding ?? choices.encoding,
    sheet: change.sheet ?? choices.sheet,
    header,
    columns: columns.length === 0 ? undefined : columns,
    matches: matchesAfter(choices.matches, change.matches ?? []),
  };
}

const ANOTHER_SHEET = ['encoding', 'sheet', 'headerFrom', 'headerTo'] as const;

/** What the rows that name none are about: `null` takes a choice back. */
function subjectAfter(
  choices: ImportChoices,
  { period, effectiveOn }: ImportChange,
): Pick<ImportChoices, 'period' | 'effectiveOn'> {
  return {
    period: period === undefined ? choices.period : periodOrNone(period),
    effectiveOn: effectiveOn === undefined ? choices.effectiveOn : effectiveOn,
  };
}

/** One end of the header set alone moves the other only where it would lie beyond it. */
function headerAfter(
  { choices, reading }: Pick<ImportRecord, 'choices' | 'reading'>,
  { headerFrom, headerTo }: ImportChange,
): ImportChoices['header'] {
  if (headerFrom === undefined && headerTo === undefined) return choices.header;
  const { plan } = reading;
  return {
    headerFrom: headerFrom ?? Math.min(plan.headerFrom, headerTo ?? plan.headerFrom),
    headerTo: headerTo ?? Math.max(plan.headerTo, headerFrom ?? plan.headerTo),
  };
}

/** The mapping that the change sets by hand, to be remembered; nothing when it sets none. */
export function mappingIn(
  change: ImportChange,
  { columns }: ImportChoices,
): { readonly mapping?: readonly GivenColumn[] } {
  return change.columns === undefined || columns === undefined ? {} : { mapping: columns };
}

/** What was remembered for the header goes on to hold beside what is set now. */
function rememberedIn({ isRemembered, plan }: ImportRecord['reading']): readonly GivenColumn[] {
  return isRemembered ? plan.columns : [];
}

function overlaid(
  before: readonly GivenColumn[],
  set: NonNullable<ImportChange['columns']>,
): GivenColumn[] {
  const places = new Map<number, GivenColumn>(before.map((column) => [column.place, column]));
  for (const column of set) {
    const { period } = column;
    const wish = Object.fromEntries(
      Object.entries(column).filter(([, wished]) => wished !== undefined),
    ) as Omit<GivenColumn, 'period'>;
    const withPeriod = period === undefined ? {} : { period: periodOrNone(period) };
    places.set(column.place, { ...places.get(column.place), ...wish, ...withPeriod });
  }
  return [...places.values()].sort((left, right) => left.place - right.place);
}

function matchesAfter(
  before: ImportChoices['matches'],
  set: NonNullable<ImportChange['matches']>,
): ImportChoices['matches'] {
  const matches = new Map(before);
  for (const { given, code } of set) {
    const key = matchKey({ code: '', name: given });
    if (code === null) matches.delete(key);
    else matches.set(key, code);
  }
  return [...matches];
}

function periodOrNone(period: string | null) {
  return period === null ? null : parsePeriod(period);
}
