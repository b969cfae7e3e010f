import type { EntryRow } from './entry-row';

/** What a key press in a field of the sheet asks for. */
export type EntryAct = 'next' | 'previous' | 'reason' | 'restore' | 'submit';

/** Enter goes on, through what wants a reason; arrows go from row to row; Escape takes back; Ctrl+Enter submits.
 *  `null`: the key is the field's or the input method's own. */
export function actOf(
  event: Pick<KeyboardEvent, 'key' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  row: Pick<EntryRow, 'unreasoned'>,
): EntryAct | null {
  if (event.isComposing || event.altKey) return null;
  const isWithControl = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter') return ofEnter(isWithControl, event.shiftKey, row);
  if (isWithControl || event.shiftKey) return null;
  return OTHERS[event.key] ?? null;
}

const OTHERS: Readonly<Partial<Record<string, EntryAct>>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Escape: 'restore',
};

function ofEnter(
  isWithControl: boolean,
  isWithShift: boolean,
  row: Pick<EntryRow, 'unreasoned'>,
): EntryAct {
  if (isWithControl) return 'submit';
  if (isWithShift) return 'previous';
  return row.unreasoned().length > 0 ? 'reason' : 'next';
}
