import { BOARD_SORTS } from '@soshiki/contracts';

export type BoardSort = (typeof BOARD_SORTS)[number];

/** The order of the board: its first field decides what the headers say. */
export interface BoardOrder {
  readonly field: BoardSort;
  readonly isDescending: boolean;
  /** As the API takes it: `-members,code`. */
  readonly text: string;
}

const BY_CODE: BoardOrder = { field: 'code', isDescending: false, text: 'code' };

/** Figures and times are wanted from the largest and newest on. */
const LARGEST_FIRST: ReadonlySet<BoardSort> = new Set([
  'members',
  'change',
  'lastChangeAt',
  'lastRemindedAt',
]);

/** The order an address asks for; by code when it asks for none, or for one that does not exist. */
export function readBoardOrder(text: string | null): BoardOrder {
  const parts = (text ?? '').split(',').map((part) => ({
    field: BOARD_SORTS.find((field) => field === part.replace(/^-/, '')),
    isDescending: part.startsWith('-'),
  }));
  const [first] = parts;
  const isWhole = parts.every(({ field }) => field !== undefined);
  if (text === null || first?.field === undefined || !isWhole) return BY_CODE;
  return { field: first.field, isDescending: first.isDescending, text };
}

/** What a press on a header asks for: its field, or the same field the other way round. `null` stands for the order
 *  by code, which an address does not write out. */
export function pressedBoardSort(field: BoardSort, order: BoardOrder): string | null {
  const isDescending = field === order.field ? !order.isDescending : LARGEST_FIRST.has(field);
  const text = isDescending ? `-${field}` : field;
  return text === BY_CODE.text ? null : text;
}

/** `aria-sort` of a header; `null` on those that do not decide the order. */
export function boardAriaSort(
  field: BoardSort,
  order: BoardOrder,
): 'ascending' | 'descending' | null {
  if (field !== order.field) return null;
  return order.isDescending ? 'descending' : 'ascending';
}
