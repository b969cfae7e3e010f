import { Injectable } from '@nestjs/common';
import type { ImportedFile } from '@soshiki/contracts';
import { Pool } from 'pg';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import type { GivenColumn } from './reading/reading-order';

/** Mappings by the signature of their header. */
export type Mappings = Readonly<Record<string, readonly GivenColumn[]>>;

const RECALL = `
  SELECT signature, columns FROM import_mapping WHERE kind = $1 ORDER BY saved_at DESC LIMIT 1000`;

const REMEMBER = `
INSERT INTO import_mapping (kind, signature, columns, saved_by) VALUES ($1, $2, $3, $4)
ON CONFLICT (kind, signature) DO UPDATE SET columns = EXCLUDED.columns, saved_by = EXCLUDED.saved_by,
  saved_at = clock_timestamp()`;

/** Recalls what anybody of the headquarters said that a header means. */
@Injectable()
export class MappingMemory {
  constructor(private readonly pool: Pool) {}

  async recall(kind: ImportedFile['kind']): Promise<Mappings> {
    const { rows } = await this.pool.query<{ signature: string; columns: GivenColumn[] }>(RECALL, [
      kind,
    ]);
    return Object.fromEntries(rows.map(({ signature, columns }) => [signature, columns]));
  }
}

/** Remembers a mapping for the next file with the same header. A period that a header names belongs to this file alone. */
export async function rememberMapping(
  ledger: LedgerTransaction,
  {
    kind,
    signature,
    columns,
  }: {
    readonly kind: ImportedFile['kind'];
    readonly signature: string;
    readonly columns: readonly GivenColumn[];
  },
): Promise<void> {
  if (signature === '' || columns.length === 0) return;
  const kept = columns.map(remembered);
  await ledger.query(REMEMBER, [kind, signature, JSON.stringify(kept), ledger.principal.accountId]);
}

function remembered(column: GivenColumn): Partial<Record<keyof GivenColumn, unknown>> {
  const { place, field, unit, prefecture, gender, employment } = column;
  return { place, field, unit, prefecture, gender, employment };
}
