import { PLAUSIBILITY_SEVERITY } from '@soshiki/statistics';
import { oddnessOf, oddnessText } from '../report/typed-figure';
import { GENDER_FIELDS, countOf, judgingOf, readEntry } from './entry-figure';
import type { EntryRow } from './entry-row';
import type { PasteRow } from './paste-plan';
import type { PasteState, PasteValues } from './paste-subject';

/** A pasted row beside the row it would change. Unit: persons. */
export interface ReviewedRow {
  readonly place: number;
  readonly code: string;
  readonly name: string;
  readonly state: PasteState;
  readonly before: number | null;
  readonly after: number | null;
  readonly previous: number | null;
  /** As it was pasted, where it cannot be read. */
  readonly found: string;
  readonly odd: readonly { readonly ja: string; readonly en: string }[];
  readonly values: PasteValues;
}

/** What a paste would do to the rows it was matched with. A union that is there twice is changed by neither row. */
export function reviewed(
  pasted: readonly (PasteRow & { readonly code: string })[],
  rows: ReadonlyMap<string, EntryRow>,
): ReviewedRow[] {
  const times = new Map<string, number>();
  for (const { code } of pasted) times.set(code, (times.get(code) ?? 0) + 1);
  return pasted.flatMap((given) => {
    const row = rows.get(given.code);
    if (row === undefined) return [];
    const values = valuesFor(row, given.values);
    const judged = judgedRow(row, values);
    const isTwice = (times.get(given.code) ?? 0) > 1;
    return [{ ...judged, place: given.place, state: isTwice ? 'twice' : judged.state }];
  });
}

/** Genders only where the row takes them; beside them the members are their sum, unless they were given. */
function valuesFor(row: EntryRow, values: PasteRow['values']): PasteValues {
  const isByGender = row.shape().is === 'one';
  const genders = GENDER_FIELDS.filter((field) => values[field] !== undefined);
  if (isByGender && genders.length > 0) {
    const cleared = { members: '', male: '', female: '', unknown: '' };
    return { ...cleared, ...values };
  }
  const rest = { ...values };
  for (const field of genders) Reflect.deleteProperty(rest, field);
  // A total alone takes the place of the genders there were.
  if (isByGender && rest.members !== undefined) {
    return { ...rest, male: '', female: '', unknown: '' };
  }
  return rest;
}

function judgedRow(row: EntryRow, values: PasteValues): Omit<ReviewedRow, 'place'> {
  const { code, name, previous } = row.data();
  const texts = { ...row.texts(), ...values };
  const figure = readEntry(texts, row.shape());
  const judging = judgingOf(row.data(), row.period);
  const odd = Number.isNaN(figure.members) ? [] : oddnessOf(judging, figure);
  const isBad = odd.some((one) => PLAUSIBILITY_SEVERITY[one] === 'error');
  return {
    ...{ code, name, values },
    before: row.members(),
    after: figure.members,
    previous: previous?.members ?? null,
    found: values.members ?? '',
    odd: odd.map((one) => oddnessText(one, judging, figure)),
    state: stateOf(row, values, isBad || isUnreadable(values)),
  };
}

function stateOf(row: EntryRow, values: PasteValues, isUnread: boolean): PasteState {
  if (!row.isEnterable()) return 'closed';
  const given = Object.entries(values).filter(([, text]) => text !== '');
  if (given.length === 0) return 'nothing';
  if (isUnread) return 'unreadable';
  const now = row.texts();
  const figure = readEntry({ ...now, ...values }, row.shape());
  const isSameNote = values.note === undefined || values.note === now.note;
  const isSame = JSON.stringify(figure) === JSON.stringify(row.figure()) && isSameNote;
  return isSame ? 'same' : 'changed';
}

function isUnreadable(values: PasteValues): boolean {
  const numbers = [values.members, values.male, values.female, values.unknown];
  return numbers.some((text) => text !== undefined && Number.isNaN(countOf(text)));
}
