import type { Bilingual } from '../../http/domain-error';
import type { FieldChange } from '../../ledger/records/imported-unions';

/** A fault of one row, at the field it is about. */
export interface UnionFault {
  readonly field: FieldChange['field'] | null;
  readonly code: string;
  readonly message: Bilingual;
  readonly found?: string | undefined;
}

const WORDS = {
  'effective-on-wanted': {
    ja: '変更の適用日がありません。ファイルに適用日の列を設けるか、取込の設定で適用日を指定してください',
    en: 'Nothing says from which day on the change holds: give a day for the import, or a column of days',
  },
  'affiliation-differs': {
    ja: '加盟日が台帳と違います。記録済みの加盟日は、取込では変えられません',
    en: 'The day of affiliation differs from the one recorded, which an import does not change',
  },
  'withdrawal-differs': {
    ja: '脱退日が台帳と違います。記録済みの脱退日は、取込では変えられません',
    en: 'The day of withdrawal differs from the one recorded, which an import does not change',
  },
  'code-wanted': {
    ja: '脱退済みの新しい組合には、組合コードが要ります',
    en: 'A new union that has left already needs a code',
  },
  'not-a-profile': {
    ja: '台帳に記録できない値があります',
    en: 'The row has a value that a profile cannot have',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A fault that comparing a row with the directory finds. */
export function unionFault(
  code: keyof typeof WORDS,
  field: UnionFault['field'],
  found?: string | null,
): UnionFault {
  return { field, code, message: WORDS[code], found: found ?? undefined };
}
