import { DOCUMENT, DestroyRef, inject } from '@angular/core';

type Actions = Readonly<Record<string, () => unknown>>;

/** Calls what a key stands for, as long as the caller lives and unless the key is meant for a field, a dialog, an input
 *  method or the browser. It comes before the keys of every page. A key that is held down goes on with `moves` only: what
 *  decides, decides once a press. Must run in an injection context. */
export function onKeys({ acts, moves }: { readonly acts: Actions; readonly moves: Actions }): void {
  const document = inject(DOCUMENT);
  const onKey = (event: KeyboardEvent): void => {
    const action = own(moves, event.key) ?? own(acts, event.key);
    if (action === undefined || !isFree(event)) return;
    event.preventDefault();
    if (!event.repeat || own(moves, event.key)) void action();
  };
  document.addEventListener('keydown', onKey, { capture: true });
  inject(DestroyRef).onDestroy(() =>
    document.removeEventListener('keydown', onKey, { capture: true }),
  );
}

function own(actions: Actions, key: string): (() => unknown) | undefined {
  return Object.hasOwn(actions, key) ? actions[key] : undefined;
}

function isFree(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target;
  if (!(target instanceof Element)) return true;
  const busy = 'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"]';
  return target.closest(busy) === null;
}
