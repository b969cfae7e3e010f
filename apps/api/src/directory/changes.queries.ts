import type { DirectoryChange } from '@soshiki/contracts';

/** Writes to one union as PostgreSQL answers them. */
export interface ChangesAnswer {
  readonly is_visible: boolean;
  readonly changes: readonly Omit<DirectoryChange, 'mayUndo'>[] | null;
}

/** Writes to the union with the code in $15, newest first, in one row. */
export const CHANGES_QUERY = `
  SELECT EXISTS (SELECT FROM past_union) AS is_visible,
    (SELECT json_agg(json_build_object('id', c.id, 'kind', c.kind, 'effectiveOn', c.effective_on,
        'reason', c.reason, 'unions', c.unions, 'recordedAt', c.recorded_at,
        'recordedBy', c.recorded_by, 'undoneAt', c.undone_at, 'undoes', c.undoes,
        'usedBecause', c.used_because) ORDER BY c.id DESC)
     FROM visible_change c) AS changes`;
