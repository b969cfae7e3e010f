import type { UnionValues } from '../read-row';
import type { IntakeIssue } from '../source';
import { unionError, type SheetPlace } from './union-issues';

/** What a new union must have besides the day since which it is affiliated. */
const WANTED = ['name', 'kana', 'kind', 'industry', 'prefecture'] as const;

/** What is missing of a new union. `placeOf` says where it would stand. */
export function wantedFaults(
  values: UnionValues,
  placeOf: (field: (typeof WANTED)[number]) => SheetPlace,
): IntakeIssue[] {
  return WANTED.filter((field) => !values[field]).map((field) =>
    unionError(`${field}-wanted`, placeOf(field)),
  );
}
