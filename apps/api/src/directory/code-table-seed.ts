import {
  BLOCK_MEMBERSHIPS,
  BLOCKS,
  CODES_VALID_FROM,
  INDUSTRIES,
  INDUSTRY_GROUPS,
  NONE,
  PREFECTURES,
  UNALLOCATED,
} from '@soshiki/base';
import type { ClientBase } from 'pg';

/** What a code table is seeded with; `jsic` for industries only. */
interface SeedRow {
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  readonly jsic?: string;
}

const SEEDS: readonly { readonly table: string; readonly rows: readonly SeedRow[] }[] = [
  { table: 'prefecture', rows: PREFECTURES },
  { table: 'industry', rows: INDUSTRIES },
  { table: 'industry_group', rows: INDUSTRY_GROUPS.filter(({ code }) => code !== NONE) },
  { table: 'block', rows: BLOCKS.filter(({ code }) => code !== UNALLOCATED) },
];

/** Fills the code tables with the codes every installation begins with: prefectures, industries, groups, blocks and which
 *  prefecture is in which block. Idempotent: codes that are there keep the names and spans the ledger gave them since.
 *  The names count as known since the codes hold, so that the oldest figure can be read with them.
 *  Source: product brief, vocabulary. */
export async function seedCodeTables(client: ClientBase): Promise<void> {
  for (const { table, rows } of SEEDS) await seedTable(client, table, rows);
  await client.query(
    `INSERT INTO block_prefecture (block_code, prefecture_code, valid, recorded)
     SELECT seed.block, seed.prefecture, daterange(seed."from", seed.until), tstzrange($2, NULL)
     FROM jsonb_to_recordset($1) AS seed (block text, prefecture text, "from" date, until date)
     WHERE NOT EXISTS (SELECT FROM block_prefecture known WHERE known.prefecture_code = seed.prefecture)`,
    [JSON.stringify(BLOCK_MEMBERSHIPS), CODES_VALID_FROM],
  );
}

/** Identifiers are those of `SEEDS`, never of a caller. */
async function seedTable(
  client: ClientBase,
  table: string,
  rows: readonly SeedRow[],
): Promise<void> {
  const seed = JSON.stringify(rows.map((row, position) => ({ ...row, position })));
  await client.query(
    `INSERT INTO ${table} (code, position)
     SELECT code, position FROM jsonb_to_recordset($1) AS seed (code text, position smallint)
     WHERE NOT EXISTS (SELECT FROM ${table} known WHERE known.code = seed.code)`,
    [seed],
  );
  const jsic =
    table === 'industry'
      ? { column: ', jsic', value: `, string_to_array(jsic, '+')` }
      : { column: '', value: '' };
  await client.query(
    `INSERT INTO ${table}_term (${table}_code, name_ja, name_en, valid, recorded${jsic.column})
     SELECT code, ja, en, daterange($2, NULL), tstzrange($3, NULL)${jsic.value}
     FROM jsonb_to_recordset($1) AS seed (code text, ja text, en text, jsic text)
     WHERE NOT EXISTS (SELECT FROM ${table}_term known WHERE known.${table}_code = seed.code)`,
    [seed, CODES_VALID_FROM, CODES_VALID_FROM],
  );
}
