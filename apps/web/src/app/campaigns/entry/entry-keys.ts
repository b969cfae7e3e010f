import type { PageKeys } from '../../shell/page-actions';

/** Keys of the entry sheet, for the list of all keys. */
export const ENTRY_KEYS: PageKeys = {
  title: 'entrySheet.keys.title',
  keys: [
    { keys: ['↑', '↓', '←', '→'], key: 'entrySheet.keys.move' },
    { keys: ['Enter', 'Tab'], key: 'entrySheet.keys.next' },
    { keys: ['F2'], key: 'entrySheet.keys.edit' },
    { keys: ['Esc'], key: 'entrySheet.keys.cancel' },
    { keys: ['Home', 'End', 'Ctrl+Home', 'Ctrl+End'], key: 'entrySheet.keys.ends' },
    { keys: ['Ctrl+D', 'Ctrl+R'], key: 'entrySheet.keys.fill' },
    { keys: ['Ctrl+Z', 'Ctrl+Y'], key: 'entrySheet.keys.undo' },
    { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], key: 'entrySheet.keys.clip' },
    { keys: ['Ctrl+A'], key: 'entrySheet.keys.all' },
    { keys: ['Ctrl+Enter'], key: 'entrySheet.keys.submit' },
  ],
};
