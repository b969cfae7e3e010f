import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { BrowserMemory } from './browser-memory';

export const LANGUAGES = ['ja', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

const REMEMBERED = 'soshiki.language';

/** Which language is shown. Reading `code` or calling `t` in a template follows every later change. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly memory = inject(BrowserMemory);
  private readonly shown = signal<LanguageCode>('ja');

  readonly code = this.shown.asReadonly();

  /** The text of `key` in the language shown, with `{{ name }}` filled in from `params`. */
  readonly t = (key: string, params?: Readonly<Record<string, unknown>>): string =>
    this.transloco.translate(key, params, this.shown());

  /** Loads the language that the address asks for (`?lang=`), else the one remembered, else Japanese. */
  async start(): Promise<void> {
    const asked = new URL(this.document.location.href).searchParams.get('lang');
    const code = [asked, this.memory.recall(REMEMBERED)].find(isLanguage) ?? 'ja';
    await this.show(code);
  }

  /** Switches to `code` and remembers it on this machine. */
  async use(code: LanguageCode): Promise<void> {
    this.memory.keep(REMEMBERED, code);
    await this.show(code);
  }

  private async show(code: LanguageCode): Promise<void> {
    await firstValueFrom(this.transloco.load(code));
    this.transloco.setActiveLang(code);
    this.document.documentElement.lang = code;
    this.shown.set(code);
  }
}

function isLanguage(text: string | null): text is LanguageCode {
  return LANGUAGES.some((code) => code === text);
}
