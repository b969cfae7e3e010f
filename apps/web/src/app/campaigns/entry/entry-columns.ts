import { Injectable, computed, inject } from '@angular/core';
import { Language } from '../../language/language';
import type { GridColumn } from '../../ui/grid/grid-model';

const WIDTHS = {
  code: 66,
  name: 200,
  previous: 76,
  members: 92,
  male: 70,
  female: 70,
  unknown: 70,
  difference: 84,
  rate: 78,
  state: 172,
  note: 184,
} as const;
type EntryColumn = keyof typeof WIDTHS;

const WORDS: readonly EntryColumn[] = ['code', 'name', 'state', 'note'];

/** Columns of the entry sheet, in their order. */
@Injectable({ providedIn: 'root' })
export class EntryColumns {
  private readonly t = inject(Language).t;

  readonly all = computed((): readonly GridColumn[] =>
    (Object.keys(WIDTHS) as EntryColumn[]).map((key) => ({
      key,
      title: this.t(`entrySheet.column.${key}`),
      width: WIDTHS[key],
      isNumber: !WORDS.includes(key),
      isFrozen: key === 'code' || key === 'name',
      isRowHeader: key === 'name',
      maxLength: key === 'note' ? 500 : 40,
    })),
  );
}
