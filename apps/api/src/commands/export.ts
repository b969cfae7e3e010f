import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { Period } from '@soshiki/base';
import type { Dimension } from '@soshiki/contracts';
import { Clock } from '../clock';
import type { OpenedDatabase } from '../database/open-database';
import { UnionDirectory } from '../directory/union-directory';
import { UnionNameIndex } from '../directory/union-name-index';
import { ExportTurns } from '../exports/export-turns';
import { FiguresExport } from '../exports/figures-export';
import { LedgerCamera } from '../exports/ledger-snapshot';
import { StatisticsExport } from '../exports/statistics-export';
import type { TableFile, Writing } from '../exports/table-file';
import { TableWriter } from '../exports/table-writer';
import { UnionsExport } from '../exports/unions-export';
import { LedgerReader } from '../ledger/ledger-reader';
import { BreakdownReader } from '../statistics/breakdown-reader';
import { rangeOf } from '../statistics/reading';
import { TrendReader } from '../statistics/trend-reader';
import { withRemarks, wrongUsage } from './refusals';
import { remark, requireUnions, withDatabase } from './with-database';

export type ExportedTable = 'figures' | 'unions' | 'breakdown' | 'trend';

/** What `soshiki export` was told. */
export interface ExportOptions extends Writing {
  readonly asOf?: Period;
  readonly from?: Period;
  readonly to?: Period;
  readonly by?: readonly Dimension[];
}

const WHOLE = { scope: { kind: 'federation' } } as const;
const READING = { filters: {}, basis: 'workplace' } as const;

/** `soshiki export`: a table of the whole federation, as a file on standard output. */
export async function exportTable(table: ExportedTable, options: ExportOptions): Promise<void> {
  requireFitting(table, options);
  await withDatabase((database) =>
    withRemarks(options.lang, async () => {
      requireUnions(database);
      const file = await TABLES[table](database, options);
      const { content, fileName } = await new TableWriter(new Clock()).write(file, options);
      await printed(content).catch(unlessClosed);
      remark(fileName);
    }),
  );
}

/** Which span and how many dimensions a table takes. */
const SHAPES = {
  figures: { span: ['none', 'whole'], by: [0, 0] },
  unions: { span: ['none'], by: [0, 0] },
  breakdown: { span: ['none'], by: [1, 2] },
  trend: { span: ['whole'], by: [0, 1] },
} as const satisfies Readonly<
  Record<ExportedTable, { readonly span: readonly string[]; readonly by: readonly number[] }>
>;

/** @throws CommanderError for options that the table does not have. */
function requireFitting(table: ExportedTable, options: ExportOptions): void {
  const { span, by } = SHAPES[table];
  const given = spanOf(options);
  if (!span.some((fitting) => fitting === given)) {
    throw wrongUsage(
      `${table}: --from --to は${SPAN_WORDS[span.length === 2 ? 'either' : span[0]]} / --as-of or --from and --to`,
    );
  }
  const [least, most] = by;
  const { length } = options.by ?? [];
  if (length < least || length > most) throw wrongUsage(`${table}: --by ${least}–${most}`);
}

function spanOf({ asOf, from, to }: ExportOptions): 'none' | 'half' | 'whole' {
  if (from === undefined && to === undefined) return 'none';
  return from === undefined || to === undefined || asOf !== undefined ? 'half' : 'whole';
}

const SPAN_WORDS = {
  none: '使えません',
  whole: '両方要ります',
  either: '両方そろえるか、--as-of を使ってください',
} as const;

type TableMaker = (database: OpenedDatabase, options: ExportOptions) => Promise<TableFile>;

const TABLES: Readonly<Record<ExportedTable, TableMaker>> = {
  figures: ({ pool }, { asOf, from, to, lang }) => {
    const span = from === undefined || to === undefined ? undefined : rangeOf({ from, to });
    const figures = new FiguresExport(new LedgerCamera(pool, new ExportTurns()), new Clock());
    return figures.table(WHOLE, { asOf, span, reading: READING, lang });
  },
  unions: ({ pool }, { asOf, lang }) => {
    const ledger = new LedgerReader(pool);
    const directory = new UnionDirectory(ledger, new UnionNameIndex(pool));
    const unions = new UnionsExport(ledger, directory, new Clock());
    return unions.table(WHOLE, {
      asOf,
      reading: READING,
      status: 'affiliated',
      sort: 'code',
      lang,
    });
  },
  breakdown: (database, { asOf, by = [], lang }) =>
    statisticsOf(database).breakdown(WHOLE, { asOf, by, reading: READING, lang }),
  trend: (database, { from = '', to = '', by: [by] = [], lang }) =>
    statisticsOf(database).trend(WHOLE, { ...rangeOf({ from, to }), by, reading: READING, lang }),
};

function statisticsOf({ pool }: OpenedDatabase): StatisticsExport {
  const ledger = new LedgerReader(pool);
  const readers = [new BreakdownReader(ledger), new TrendReader(ledger)] as const;
  return new StatisticsExport(ledger, ...readers, new Clock());
}

/** Sends a stream to standard output, no faster than it is read there. One who has read enough (`| head`) ends it. */
async function printed(content: Readable): Promise<void> {
  const { stdout } = process;
  stdout.once('error', () => content.destroy());
  for await (const chunk of content) {
    if (!stdout.write(chunk as Buffer)) await once(stdout, 'drain');
  }
}

/** @throws unknown whatever else went wrong. */
function unlessClosed(error: unknown): void {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EPIPE' && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
