import { Injectable, signal } from '@angular/core';

/** Keys of one page: how they are written, and the key of the text that says what they do. */
export interface PageKeys {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly key: string }[];
}

/** What the page shown offers to keyboard shortcuts. */
@Injectable({ providedIn: 'root' })
export class PageActions {
  private readonly cited = signal<(() => string | null) | null>(null);

  private readonly explained = signal<PageKeys | null>(null);

  /** Keys that only the page shown knows, for the list of all keys. */
  readonly keys = this.explained.asReadonly();

  /** The citation of the page, or `null` when it has none yet. */
  citation(): string | null {
    return this.cited()?.() ?? null;
  }

  /** A page says how it is cited; call in its constructor. */
  cite(citation: () => string | null): void {
    this.cited.set(citation);
  }

  /** A page says which keys it has of its own, and takes that back when it is left. */
  explain(keys: PageKeys | null): void {
    this.explained.set(keys);
  }

  reset(): void {
    this.cited.set(null);
    this.explained.set(null);
  }
}
