import { inject, onIdle } from '@angular/core';
import { Language } from '../language/language';

/** Loads what other pages and the menus need once the first page has its figures. Must run in an injection context. */
export function fetchLater(): void {
  const language = inject(Language);
  onIdle()
    .then(() => Promise.all([language.complete(), import('./header-menu')]))
    .catch(() => {
      // Whatever fails here is asked for again, and told, where it is needed.
    });
}
