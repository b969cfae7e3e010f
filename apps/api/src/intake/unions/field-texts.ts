import { KINDS, PREFECTURES } from '@soshiki/base';
import type { FieldChange } from '../../ledger/records/imported-unions';

/** Names that the product fixes, under `field code`. */
const FIXED: ReadonlyMap<string, string> = new Map([
  ...KINDS.map(({ code, ja }) => [`kind ${code}`, ja] as const),
  ...PREFECTURES.map(({ code, ja }) => [`prefecture ${code}`, ja] as const),
]);

/** The value of a field as people read it: a code with its name. */
export function fieldText(
  field: FieldChange['field'],
  value: string | null,
  names: ReadonlyMap<string, string>,
): string | null {
  const name = names.get(`${field} ${value ?? ''}`) ?? FIXED.get(`${field} ${value ?? ''}`);
  return name === undefined ? value : `${value ?? ''} ${name}`;
}
