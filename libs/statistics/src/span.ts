/** A span of days `YYYY-MM-DD`: from `from` to the day before `until`; `until: null` is still running.
 *  The same half-open form as a PostgreSQL daterange. */
export interface Span {
  readonly from: string;
  readonly until: string | null;
}

/** Whether the span covers the day. */
export function coversDay(span: Span, day: string): boolean {
  return span.from <= day && (span.until === null || day < span.until);
}

/** The one entry valid on the day, if any; the ledger lets no two overlap. */
export function validOn<Entry extends Span>(
  entries: readonly Entry[],
  day: string,
): Entry | undefined {
  return entries.find((entry) => coversDay(entry, day));
}

/** The one entry valid on the last day before `until`, if any. */
export function validJustBefore<Entry extends Span>(
  entries: readonly Entry[],
  until: string,
): Entry | undefined {
  return entries.find(
    (entry) => entry.from < until && (entry.until === null || until <= entry.until),
  );
}
