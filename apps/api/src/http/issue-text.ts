import { z } from 'zod';
import type { Language } from './language';

const LOCALES = { ja: z.locales.ja().localeError, en: z.locales.en().localeError };

/** The contracts' own sentences, which stand in English in the schemas. */
const IN_JAPANESE: readonly (readonly [RegExp, string])[] = [
  [/^period must be/, '調査期は 2025-12 のように「西暦4桁-月2桁」で指定してください'],
  [/^union code must be/, '組合コードは4〜6桁の数字です'],
  [/^sort takes/, '並び順は項目名をコンマで区切って指定します（降順は先頭に - を付けます）'],
];

const TEXTS = {
  unrecognized_keys: { ja: 'この項目はありません', en: 'There is no such parameter' },
  missing: { ja: '必須の項目です', en: 'This is required' },
} as const;

/** What is wrong with an input and how it should be, in one sentence of the reader's language. */
export function describeIssue(issue: z.core.$ZodIssue, language: Language): string {
  if (issue.code === 'unrecognized_keys') {
    return TEXTS.unrecognized_keys[language];
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return TEXTS.missing[language];
  }
  const own = IN_JAPANESE.find(([sentence]) => sentence.test(issue.message));
  if (own !== undefined) {
    return language === 'ja' ? own[1] : issue.message;
  }
  return translated(issue, language) ?? issue.message;
}

function translated(issue: z.core.$ZodIssue, language: Language): string | undefined {
  const told = LOCALES[language](issue as z.core.$ZodRawIssue);
  return typeof told === 'string' ? told : told?.message;
}
