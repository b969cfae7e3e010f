import type { ProblemIssue } from '@soshiki/contracts';
import type { Language } from './language';

/** No database keeps NUL in a text, and half a surrogate pair is no character. */
const NO_TEXT = /\0|\p{Surrogate}/u;

const MESSAGE: Readonly<Record<Language, string>> = {
  ja: '使えない文字が含まれています',
  en: 'This contains something that is no character',
};

/** The texts within an input that cannot be stored, each where it stands. */
export function unstorableTexts(
  given: unknown,
  { path, language }: { readonly path: string; readonly language: Language },
): ProblemIssue[] {
  if (typeof given === 'string') {
    return NO_TEXT.test(given) ? [{ path, code: 'invalid-text', message: MESSAGE[language] }] : [];
  }
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, part]) =>
    unstorableTexts(part, { path: `${path}.${name}`.slice(0, 200), language }),
  );
}
