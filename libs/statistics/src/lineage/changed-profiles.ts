import type { Span } from '../span';

/** What the directory says of a thing over a span of days: a record of fields compared by `===`. */
export interface FieldsVersion<Fields extends object> extends Span {
  readonly fields: Fields;
}

/** A change of some fields from a day on. */
export interface FieldsChange<Fields extends object> {
  /** First day on which the new values hold. */
  readonly effectiveOn: string;
  /** First day on which they hold no more; without it, they hold until the next recorded change. */
  readonly until?: string | null | undefined;
  readonly changes: Partial<Fields>;
}

/** The versions to record anew, in order: only the spans in which something differs, with all their fields. Each changed
 *  field takes its new value from `effectiveOn` until its own next recorded change, at the latest until `until`; all other
 *  fields and days stay as they are. Where nothing was recorded nothing is made up. `versions` do not overlap.
 *  Source: product brief, rules 1 and 6. */
export function changedProfiles<Fields extends object>(
  versions: readonly FieldsVersion<Fields>[],
  change: FieldsChange<Fields>,
): FieldsVersion<Fields>[] {
  const parts = [...versions]
    .sort((left, right) => (left.from < right.from ? -1 : 1))
    .flatMap((version) => partWithin(version, change.effectiveOn, change.until ?? null));
  const values = Object.entries(change.changes) as [keyof Fields, Fields[keyof Fields]][];
  const news = values.reduce(
    (changed, [field, value]) => withField(changed, parts, { field, value }),
    parts,
  );
  return news.filter(({ fields }, place) => differs(fields, parts[place]?.fields));
}

/** The part of a version that lies in the span; none when they do not meet. */
function partWithin<Fields extends object>(
  version: FieldsVersion<Fields>,
  from: string,
  until: string | null,
): FieldsVersion<Fields>[] {
  const start = version.from < from ? from : version.from;
  const end = earlier(version.until, until);
  return end === null || start < end ? [{ ...version, from: start, until: end }] : [];
}

/** The changed versions with one more field, given its new value as far as its recorded one runs unchanged. */
function withField<Fields extends object, Field extends keyof Fields>(
  changed: readonly FieldsVersion<Fields>[],
  recorded: readonly FieldsVersion<Fields>[],
  { field, value }: { readonly field: Field; readonly value: Fields[Field] },
): FieldsVersion<Fields>[] {
  const next = recorded.findIndex(({ fields }) => fields[field] !== recorded[0]?.fields[field]);
  return changed.map((version, place) =>
    next === -1 || place < next
      ? { ...version, fields: { ...version.fields, [field]: value } }
      : version,
  );
}

function differs<Fields extends object>(news: Fields, recorded: Fields | undefined): boolean {
  const fields = Object.keys(news) as (keyof Fields)[];
  return fields.some((field) => news[field] !== recorded?.[field]);
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
