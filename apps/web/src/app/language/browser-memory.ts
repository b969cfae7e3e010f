import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Small preferences kept in the browser. Without storage (private windows, policies) nothing is kept. */
@Injectable({ providedIn: 'root' })
export class BrowserMemory {
  private readonly window = inject(DOCUMENT).defaultView;

  recall(key: string): string | null {
    try {
      return this.window?.localStorage.getItem(key) ?? null;
    } catch {
      // Storage can be switched off by policy: then there is no preference.
      return null;
    }
  }

  keep(key: string, text: string): void {
    try {
      this.window?.localStorage.setItem(key, text);
    } catch {
      // Storage can be full or switched off: the preference then lasts until the page is left.
    }
  }
}
