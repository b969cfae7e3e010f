import type { SourceRow } from '../source';
import type { RowCounts } from './row-counts';
import type { RowKeys } from './row-keys';

/** A row on its way: as it stands, its keys and its numbers. */
export interface SeenRow {
  readonly row: SourceRow;
  readonly number: number;
  readonly keys: RowKeys;
  readonly counts: RowCounts;
}
