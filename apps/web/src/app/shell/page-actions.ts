import { Injectable, signal } from '@angular/core';

/** What the page shown offers to keyboard shortcuts. */
@Injectable({ providedIn: 'root' })
export class PageActions {
  private readonly cited = signal<(() => string | null) | null>(null);

  /** The citation of the page, or `null` when it has none yet. */
  citation(): string | null {
    return this.cited()?.() ?? null;
  }

  /** A page says how it is cited; call in its constructor. */
  cite(citation: () => string | null): void {
    this.cited.set(citation);
  }

  reset(): void {
    this.cited.set(null);
  }
}
