import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** Loads texts of one language, as parts of the build of their own: all of them, or those of the first view. */
export class TextLoader implements TranslocoLoader {
  async getTranslation(code: string): Promise<Translation> {
    if (code === 'en') return (await import('../../i18n/en')).english;
    return (await import('../../i18n/ja')).japanese;
  }

  async getFirst(code: string): Promise<Translation> {
    if (code === 'en') return (await import('../../i18n/en-first')).englishAtFirst;
    return (await import('../../i18n/ja-first')).japaneseAtFirst;
  }
}
