import { addDays } from '@soshiki/base';
import type { ClientBase } from 'pg';
import { seedCodeTables } from '../directory/code-table-seed';
import { withForeignKeysCheckedInBulk } from './bulk-foreign-keys';
import { copyRows } from './copy-rows';
import { generateSample, SAMPLE_SEED, type Sample } from './generate-sample';
import { writeDirectory } from './write-directory';
import { writeEvents } from './write-events';
import { writePublications } from './write-publications';
import { writeReports } from './write-reports';

/** How to load the sample. */
export interface SampleLoad {
  /** 1 unless a benchmark wants more. */
  readonly scale?: number;
  /** The day it is: the open campaign is then still due in four weeks, so that one can report. Without it the
   *  sample is the same on every day. */
  readonly today?: string;
  /** Told in a line each how far it is. */
  readonly report: (text: string) => void;
}

/** What was loaded. */
export interface LoadedSample {
  readonly unions: number;
  readonly revisions: number;
  readonly cells: number;
}

/** Tables whose ids the sample gives itself; the next id is to follow the largest. */
const NUMBERED = [
  ...['account', 'member_union', 'lineage_event', 'report_revision', 'event', 'event_question'],
];

const DAYS_TO_REPORT = 28;

/** Tables whose rows are too many to look up each reference by itself. */
const BULKY = ['report_revision', 'report_cell', 'revision_warning', 'review_decision'];

/** Loads the sample data set into a migrated database that holds no union, in one transaction: all of it or nothing.
 *  `client` is a session of app_owner.
 *  @throws RangeError when the database holds unions already; the database's error when a constraint is broken. */
export async function loadSample(
  client: ClientBase,
  { scale = 1, report, today }: SampleLoad,
): Promise<LoadedSample> {
  await client.query('BEGIN');
  try {
    await requireEmpty(client);
    report(`サンプルデータを作成しています（規模 ${String(scale)}）/ generating sample data`);
    const loaded = await writeSample(client, generateSample({ seed: SAMPLE_SEED, scale }), report);
    if (today !== undefined) await postponeDueDate(client, addDays(today, DAYS_TO_REPORT));

    await client.query('COMMIT');
    await client.query('ANALYZE');
    report(summary(loaded));
    return loaded;
  } catch (error) {
    // The session may be gone; what matters is the error that broke the load.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** The campaign that is open stays so until `dueOn`, unless it is due later anyway. */
async function postponeDueDate(client: ClientBase, dueOn: string): Promise<void> {
  await client.query(
    `UPDATE campaign SET due_on = GREATEST(due_on, $1::date)
     WHERE period = (SELECT max(period::date) FROM campaign)`,
    [dueOn],
  );
}

/** Whether the database holds sample data, so that every page can say so. */
export async function holdsSampleData(client: Pick<ClientBase, 'query'>): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    'SELECT EXISTS (SELECT FROM account WHERE is_sample) AS held',
  );
  return rows[0]?.held === true;
}

async function requireEmpty(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM member_union LIMIT 1');
  if (rowCount !== 0) throw new RangeError('the database holds unions already');
}

async function writeSample(
  client: ClientBase,
  sample: Sample,
  report: SampleLoad['report'],
): Promise<LoadedSample> {
  await seedCodeTables(client);
  await writeAccounts(client, sample);
  await writeCampaigns(client, sample);
  const loaded = await withForeignKeysCheckedInBulk(client, BULKY, () =>
    writeCopies(client, sample, report),
  );
  await writeEvents(client, sample.events);
  await writeTargets(client, sample);
  await writePublications(client, sample.publications());
  for (const table of NUMBERED) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, 'id'), (SELECT max(id) FROM ${table}))`,
      [table],
    );
  }
  return loaded;
}

async function writeCopies(
  client: ClientBase,
  { copies }: Sample,
  report: SampleLoad['report'],
): Promise<LoadedSample> {
  const loaded = { unions: 0, revisions: 0, cells: 0 };
  for (const { directory, batches } of copies) {
    await writeDirectory(client, directory);
    loaded.unions += directory.unions.length;
    for (const batch of batches) {
      const written = await writeReports(client, batch);
      // Checked batch by batch: otherwise every revision would wait for its check until the commit.
      await client.query('SET CONSTRAINTS ALL IMMEDIATE');
      await client.query('SET CONSTRAINTS ALL DEFERRED');
      loaded.revisions += written.revisions;
      loaded.cells += written.cells;
      report(progress(loaded));
    }
  }
  return loaded;
}

async function writeAccounts(client: ClientBase, { accounts }: Sample): Promise<void> {
  const columns = [
    'id',
    'email',
    'name',
    'role',
    'scope_kind',
    'scope_code',
    'is_sample',
    'created_at',
  ];
  const rows = accounts.map(({ id, email, name, role, scopeKind, scopeCode, createdAt }) => [
    ...[id, email, name, role, scopeKind, scopeCode, true, createdAt],
  ]);
  await copyRows(client, { table: 'account', columns }, rows);
}

async function writeCampaigns(client: ClientBase, { campaigns }: Sample): Promise<void> {
  await copyRows(
    client,
    { table: 'campaign', columns: ['period', 'opens_on', 'due_on', 'created_at', 'created_by'] },
    campaigns.map(({ period, opensOn, dueOn, createdAt, createdBy }) => [
      ...[period, opensOn, dueOn, createdAt, createdBy],
    ]),
  );
  await copyRows(
    client,
    { table: 'campaign_step', columns: ['period', 'state', 'at', 'by_account'] },
    campaigns.flatMap(({ period, steps }) =>
      steps.map(({ state, at, by }) => [period, state, at, by]),
    ),
  );
}

async function writeTargets(client: ClientBase, { targets }: Sample): Promise<void> {
  await copyRows(
    client,
    {
      table: 'target',
      columns: [
        ...['scope_kind', 'scope_code', 'period', 'members', 'note', 'recorded', 'recorded_by'],
      ],
    },
    targets.map(({ scopeKind, scopeCode, period, members, note, recordedAt, recordedBy }) => [
      ...[scopeKind, scopeCode, period, members, note, `["${recordedAt}",)`, recordedBy],
    ]),
  );
}

function progress({ revisions, cells }: LoadedSample): string {
  return `サンプルデータを読み込んでいます 報告 ${String(revisions)} 件・内訳 ${String(cells)} 件 / loading`;
}

function summary({ unions, revisions, cells }: LoadedSample): string {
  return `サンプルデータを読み込みました 組合 ${String(unions)}・報告 ${String(revisions)} 件・内訳 ${String(cells)} 件 / sample data loaded`;
}
