import { UNION_SORTS } from '@soshiki/contracts';

export type SortField = (typeof UNION_SORTS)[number];

/** The order of the list: its first field decides what the headers say. */
export interface SortOrder {
  readonly field: SortField;
  readonly isDescending: boolean;
  /** As the API takes it: `-members,code`. */
  readonly text: string;
}

const BY_CODE: SortOrder = { field: 'code', isDescending: false, text: 'code' };

/** The order an address asks for; by code when it asks for none, or for one that does not exist. */
export function readSortOrder(text: string | null): SortOrder {
  const parts = (text ?? '').split(',').map((part) => ({
    field: UNION_SORTS.find((field) => field === part.replace(/^-/, '')),
    isDescending: part.startsWith('-'),
  }));
  const [first] = parts;
  const isWhole = parts.every(({ field }) => field !== undefined);
  if (text === null || first?.field === undefined || !isWhole) return BY_CODE;
  return { field: first.field, isDescending: first.isDescending, text };
}

/** What a press on a header asks for: its field, or the same field the other way round. Members start with the most.
 *  `null` stands for the order by code, which an address does not write out. */
export function pressedSort(field: SortField, { field: current, isDescending }: SortOrder) {
  const isNextDescending = field === current ? !isDescending : field === 'members';
  const text = isNextDescending ? `-${field}` : field;
  return text === BY_CODE.text ? null : text;
}

/** `aria-sort` of a header; `null` on those that do not decide the order. */
export function ariaSort(field: SortField, order: SortOrder): 'ascending' | 'descending' | null {
  if (field !== order.field) return null;
  return order.isDescending ? 'descending' : 'ascending';
}
