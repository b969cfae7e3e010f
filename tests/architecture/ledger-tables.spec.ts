import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SOURCE = join(import.meta.dirname, '../../apps/api/src');

/** Tables that hold what a scope hides: the directory, the ledger and what is computed from them. */
const TABLES = [
  ...['member_union', 'union_profile', 'union_affiliation', 'union_contact'],
  ...['lineage_event', 'lineage_transfer', 'lineage_cancellation'],
  ...['campaign', 'campaign_step', 'report_draft', 'report_revision', 'report_cell'],
  ...['revision_warning', 'review_decision', 'block_prefecture'],
  ...['directory_change', 'directory_change_union', 'target', 'reminder', 'reminder_outcome'],
];

/** Rooms that may name them: where they are made, where they are read, where the sample is written,
 *  and what looks behind the ledger's back (`check`) or checks an account against it. */
const ALLOWED = ['ledger', 'database', 'sample', 'commands', 'identity'];

/** Single files that write or seed, each with its reason. */
const WRITERS: Readonly<Record<string, string>> = {
  'directory/code-table-seed.ts': 'writes the code tables of a new database',
};

function sources(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => relative(SOURCE, join(SOURCE, file)).split(sep).join('/'));
}

/** Tables a file names in SQL: after FROM, JOIN, INTO, UPDATE or TABLE. */
function tablesNamedIn(text: string): string[] {
  const named = [...text.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ONLY)\s+"?(\w+)/gi)];
  return [...new Set(named.map(([, table]) => table ?? ''))].filter((table) =>
    TABLES.includes(table.toLowerCase()),
  );
}

describe('the tables of the ledger', () => {
  const outside = sources().filter(
    (file) => !ALLOWED.includes(file.split('/')[0] ?? '') && !(file in WRITERS),
  );

  it('are named by the one scoped source and by nothing else that answers a person', () => {
    const found = outside
      .map((file) => ({ file, tables: tablesNamedIn(readFileSync(join(SOURCE, file), 'utf8')) }))
      .filter(({ tables }) => tables.length > 0);
    expect(found).toEqual([]);
  });

  it('are watched in every room of the server', () => {
    expect(outside.length).toBeGreaterThan(30);
    expect(outside.some((file) => file.startsWith('statistics/'))).toBe(true);
    expect(tablesNamedIn('SELECT 1 FROM report_cell c')).toEqual(['report_cell']);
  });

  it('are not reached through the repositories of TypeORM either', () => {
    const found = outside.filter((file) =>
      /getRepository|InjectRepository|createQueryBuilder/.test(
        readFileSync(join(SOURCE, file), 'utf8'),
      ),
    );
    expect(found).toEqual([]);
  });
});
