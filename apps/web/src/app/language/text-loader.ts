import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** Loads all texts of one language, as a part of the build of its own. */
export class TextLoader implements TranslocoLoader {
  async getTranslation(code: string): Promise<Translation> {
    if (code === 'en') return (await import('../../i18n/en')).english;
    return (await import('../../i18n/ja')).japanese;
  }
}
