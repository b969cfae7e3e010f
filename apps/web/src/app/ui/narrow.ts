import { DOCUMENT, DestroyRef, type Signal, inject, signal } from '@angular/core';

/** Where tables become cards. */
const NARROW = '(width < 48rem)';

/** Whether the window is too narrow for a table (or is as `query` says). Must run in an injection context. */
export function narrow(query = NARROW): Signal<boolean> {
  const media = inject(DOCUMENT).defaultView?.matchMedia(query);
  const isNarrow = signal(media?.matches === true);
  const onChange = () => isNarrow.set(media?.matches === true);
  media?.addEventListener('change', onChange);
  inject(DestroyRef).onDestroy(() => media?.removeEventListener('change', onChange));
  return isNarrow.asReadonly();
}
