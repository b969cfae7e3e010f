import { parsePeriod } from '@soshiki/base';
import type { ImportedFile } from '@soshiki/contracts';
import { headline } from '@soshiki/statistics';
import { IMPORT_EFFECT_QUERY } from '../ledger/import-effect.queries';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { COUNT_ISSUES, COUNT_REPORTS, COUNT_ROWS } from './import-file.queries';
import type { ImportOutcome } from './import-record';

/** Periods whose effect is shown, newest first. */
const SHOWN_PERIODS = 24;

type RowCounts = ImportedFile['rows'];
type Effect = ImportedFile['periods'][number];

interface PeriodRow {
  readonly period: string;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly warned: number;
  readonly warnings: number;
  readonly corrections: number;
}

/** What an import that was compared with the ledger would do. `subtotals` are rows that were checked and are no rows. */
export async function importOutcome(
  ledger: LedgerTransaction,
  importId: string,
  subtotals: number,
): Promise<ImportOutcome> {
  const rows = await countedRows(ledger, importId, subtotals);
  const periods = await ledger.query<PeriodRow & Record<string, unknown>>(COUNT_REPORTS, [
    importId,
  ]);
  const [issues] = await ledger.query<{ issues: number }>(COUNT_ISSUES, [importId]);
  const effects: Effect[] = [];
  for (const period of periods.slice(0, SHOWN_PERIODS)) {
    effects.push(await effectOn(ledger, importId, period));
  }
  const sumOf = (what: 'warnings' | 'corrections') =>
    periods.reduce((sum, period) => sum + period[what], 0);
  return {
    rows,
    periods: effects,
    reasonsWanted: { corrections: sumOf('corrections'), warnings: sumOf('warnings') },
    issueCount: issues?.issues ?? 0,
  };
}

async function countedRows(
  ledger: LedgerTransaction,
  importId: string,
  subtotals: number,
): Promise<RowCounts> {
  const found = await ledger.query<{ state: keyof RowCounts; rows: number }>(COUNT_ROWS, [
    importId,
  ]);
  const of = (state: keyof RowCounts) => found.find((row) => row.state === state)?.rows ?? 0;
  return {
    total: found.reduce((sum, { rows }) => sum + rows, 0),
    new: of('new'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    unmatched: of('unmatched'),
    rejected: of('rejected'),
    subtotals,
  };
}

interface EffectRow {
  readonly unions: number;
  readonly before: number;
  readonly after: number;
}

/** The headline of a period now, and if every figure of the import were approved. */
async function effectOn(
  { source }: LedgerTransaction,
  importId: string,
  row: PeriodRow,
): Promise<Effect> {
  const period = parsePeriod(row.period);
  const { unions, before, after } = await source.ask<EffectRow>({
    days: 'one',
    first: period,
    reading: { filters: {}, basis: 'workplace' },
    select: IMPORT_EFFECT_QUERY,
    own: [importId],
  });
  const said = (members: number) => headline({ unions, members, asOf: period });
  return {
    period,
    reports: { new: row.new, changed: row.changed, unchanged: row.unchanged },
    ...{ warned: row.warned, corrections: row.corrections },
    before: { unions, members: before },
    after: { unions, members: after },
    headline: { before: said(before), after: said(after) },
  };
}
