/** One entry of a code list, labelled in both languages. */
export interface CodeLabel<Code extends string = string> {
  readonly code: Code;
  readonly ja: string;
  readonly en: string;
}

/** The day from which the seeded code tables hold: the year the federation's roots go back to. */
export const CODES_VALID_FROM = '1962-01-01';

/** Key of a row for unions without the attribute (no industry group, no parent), so that parts add up. */
export const NONE = 'none';

/** Key of a row for what is not known (size of a union whose figure is missing, gender not answered). */
export const UNKNOWN = 'unknown';

/** The place of every code in its list: the canonical order of rows. */
export function orderOfCodes(
  list: readonly { readonly code: string }[],
): ReadonlyMap<string, number> {
  return new Map(list.map(({ code }, position) => [code, position]));
}
