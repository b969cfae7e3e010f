import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Calendar } from '@soshiki/contracts';
import { BrowserMemory } from './browser-memory';
import { TextLoader } from './text-loader';

export const LANGUAGES = ['ja', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

const REMEMBERED = { language: 'soshiki.language', calendar: 'soshiki.calendar' };

/** Which language is shown, and by which calendar. Reading `code` or calling `t` in a template follows every later
 *  change. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly memory = inject(BrowserMemory);
  private readonly texts = new TextLoader();
  private readonly shown = signal<LanguageCode>('ja');
  private readonly wanted = signal<Calendar>('western');
  /** Languages all texts of which are there. */
  private readonly whole = new Set<LanguageCode>();
  private isFirstView = false;

  readonly code = this.shown.asReadonly();

  /** How years are written: 西暦, or 和暦 where the reader wants it. English knows no Japanese eras. */
  readonly calendar = computed(() => (this.code() === 'ja' ? this.wanted() : 'western'));

  /** What `Intl` is asked for to write days as the reader does. */
  readonly locale = computed(() => {
    if (this.code() === 'en') return 'en-GB';
    return this.calendar() === 'era' ? 'ja-JP-u-ca-japanese' : 'ja-JP';
  });

  /** The text of `key` in the language shown, with `{{ name }}` filled in from `params`. */
  readonly t = (key: string, params?: Readonly<Record<string, unknown>>): string =>
    this.transloco.translate(key, params, this.shown());

  /** Loads the language that the address asks for (`?lang=`), else the one remembered, else Japanese: all its texts,
   *  or at first those of the first view. */
  async start({ isFirstView = false } = {}): Promise<void> {
    this.isFirstView = isFirstView;
    const asked = new URL(this.document.location.href).searchParams.get('lang');
    const code = [asked, this.memory.recall(REMEMBERED.language)].find(isLanguage) ?? 'ja';
    this.wanted.set(this.memory.recall(REMEMBERED.calendar) === 'era' ? 'era' : 'western');
    await this.show(code);
  }

  /** Switches to `code` and remembers it on this machine. */
  async use(code: LanguageCode): Promise<void> {
    this.memory.keep(REMEMBERED.language, code);
    await this.show(code);
  }

  /** Writes years by `calendar` and remembers it on this machine. */
  useCalendar(calendar: Calendar): void {
    this.memory.keep(REMEMBERED.calendar, calendar);
    this.wanted.set(calendar);
  }

  /** Loads what the first view did without: the texts of all other pages. */
  async complete(): Promise<void> {
    this.isFirstView = false;
    await this.load(this.code());
  }

  private async load(code: LanguageCode): Promise<void> {
    if (this.whole.has(code)) return;
    if (this.isFirstView) {
      this.transloco.setTranslation(await this.texts.getFirst(code), code);
      return;
    }
    this.transloco.setTranslation(await this.texts.getTranslation(code), code);
    this.whole.add(code);
  }

  private async show(code: LanguageCode): Promise<void> {
    await this.load(code);
    // The first view may have been over meanwhile.
    if (!this.isFirstView) await this.load(code);
    this.transloco.setActiveLang(code);
    this.document.documentElement.lang = code;
    this.shown.set(code);
  }
}

function isLanguage(text: string | null): text is LanguageCode {
  return LANGUAGES.some((code) => code === text);
}
