/** The languages of the product, the default first. */
export type Language = 'ja' | 'en';

/** The language a reader prefers, from `Accept-Language`: the one of ours with the highest weight, Japanese
 *  when they ask for neither. Source: RFC 9110, 12.5.4. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => entry.trim().split(';'))
    .map(([tag = '', weight]) => ({ language: primaryOf(tag), weight: weightOf(weight) }))
    .filter(({ language, weight }) => (language === 'ja' || language === 'en') && weight > 0)
    .sort((left, right) => right.weight - left.weight);
  return wanted[0]?.language === 'en' ? 'en' : 'ja';
}

function primaryOf(tag: string): string {
  return tag.trim().split('-')[0]?.toLowerCase() ?? '';
}

function weightOf(parameter: string | undefined): number {
  const weight = Number(/^\s*q=([\d.]+)\s*$/.exec(parameter ?? '')?.[1] ?? 1);
  return Number.isFinite(weight) ? weight : 0;
}
