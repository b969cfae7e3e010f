import type { PageKeys } from '../../shell/page-actions';

/** Keys of the entry sheet, for the list of all keys. */
export const ENTRY_KEYS: PageKeys = {
  title: 'entry.keys.title',
  keys: [
    { keys: ['↑', '↓', '←', '→'], key: 'entry.keys.move' },
    { keys: ['Enter', 'Tab'], key: 'entry.keys.next' },
    { keys: ['F2'], key: 'entry.keys.edit' },
    { keys: ['Esc'], key: 'entry.keys.cancel' },
    { keys: ['Home', 'End', 'Ctrl+Home', 'Ctrl+End'], key: 'entry.keys.ends' },
    { keys: ['Ctrl+D', 'Ctrl+R'], key: 'entry.keys.fill' },
    { keys: ['Ctrl+Z', 'Ctrl+Y'], key: 'entry.keys.undo' },
    { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], key: 'entry.keys.clip' },
    { keys: ['Ctrl+A'], key: 'entry.keys.all' },
    { keys: ['Ctrl+Enter'], key: 'entry.keys.submit' },
  ],
};
