import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Language } from '../language/language';

/** Writes the title of the window: the page's own, then the product's, in the language shown. */
@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  private readonly window = inject(Title);
  private readonly language = inject(Language);
  private readonly page = signal<{ key: string } | { name: string } | null>(null);

  constructor() {
    super();
    effect(() => this.window.setTitle(this.written()));
  }

  /** Called by the router: the title of a route is the key of a text. */
  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state);
    this.page.set(key === undefined ? null : { key });
  }

  /** For pages named after what they show, such as one union. */
  name(name: string): void {
    this.page.set({ name });
  }

  private written(): string {
    const product = this.language.t('shell.product');
    const page = this.page();
    if (page === null) return product;
    return `${'key' in page ? this.language.t(page.key) : page.name} | ${product}`;
  }
}
