import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { BrowserMemory } from '../language/browser-memory';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const REMEMBERED = 'soshiki.theme';

/** Light, dark, or as the reader's system is set. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly document = inject(DOCUMENT);
  private readonly memory = inject(BrowserMemory);
  private readonly chosen = signal<Theme>('auto');

  readonly theme = this.chosen.asReadonly();

  start(): void {
    const remembered = this.memory.recall(REMEMBERED);
    this.show(THEMES.find((theme) => theme === remembered) ?? 'auto');
  }

  use(theme: Theme): void {
    this.memory.keep(REMEMBERED, theme);
    this.show(theme);
  }

  private show(theme: Theme): void {
    this.document.documentElement.dataset['theme'] = theme;
    this.chosen.set(theme);
  }
}
