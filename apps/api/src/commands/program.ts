import { statSync } from 'node:fs';
import { parsePeriod, type Period } from '@soshiki/base';
import {
  DIMENSIONS,
  EXPORT_ENCODINGS,
  IMPORT_KINDS,
  OUTLINE_FORMATS,
  ROUNDINGS,
  TABLE_FORMATS,
} from '@soshiki/contracts';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from './check';
import type { ExportedTable, ExportOptions } from './export';
import type { ImportOptions } from './import';
import type { MigrateOptions } from './migrate';
import type { Outcome } from './outcome';
import type { OutlineOptions } from './outline';
import type { SampleOptions } from './sample';

const EXPORTED = [
  'figures',
  'unions',
  'breakdown',
  'trend',
] as const satisfies readonly ExportedTable[];

const asOf = () =>
  new Option('--as-of <period>', '時点 YYYY-MM（省略すると、確定した最新の期） / period').argParser(
    periodArgument,
  );
const language = () =>
  new Option('--lang <language>', '言語 / language').choices(['ja', 'en']).default('ja');
const json = () => new Option('--json', '結果を JSON で出す / print JSON');

/** What a test may want otherwise. */
export interface ProgramParts {
  /** The program that reads files; absent: the built one. */
  readonly readerScript?: string;
}

/** The command line. Data goes to standard output, everything else to standard error. Each command loads what
 *  it needs when it runs, so that help is there at once. */
export function createProgram(outcome: Outcome, parts: ProgramParts = {}): Command {
  const program = new Command('soshiki')
    .description(
      '組織：加盟組合台帳と組織人員統計 / member organizations and membership statistics',
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  addOutline(program, outcome);
  addSample(program);
  addMigrate(program);
  addCheck(program, outcome);
  addExport(program);
  addImport(program, outcome, parts);
  return program;
}

function addOutline(program: Command, outcome: Outcome): void {
  program
    .command('outline')
    .description('公式の一文、または概要の文書を出す / print the official sentence or the outline')
    .addOption(asOf())
    .addOption(new Option('--format <format>', '文書の形式 / document').choices(OUTLINE_FORMATS))
    .addOption(
      new Option('--rounding <rule>', '千人単位の端数 / rounding')
        .choices(ROUNDINGS)
        .default('half-up'),
    )
    .addOption(language())
    .action(async (options: OutlineOptions) => {
      const { printOutline } = await import('./outline');
      await printOutline(options, outcome);
    });
}

function addSample(program: Command): void {
  program
    .command('sample')
    .description(
      '空のデータベースにサンプルデータを入れる / fill an empty database with sample data',
    )
    .addOption(
      new Option('--scale <times>', '組合の数を何倍にするか（1〜100） / times the unions')
        .argParser(scaleArgument)
        .default(1),
    )
    .addOption(json())
    .action(async (options: SampleOptions) => {
      const { loadSampleData } = await import('./sample');
      await loadSampleData(options);
    });
}

function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('データベースの構造を最新にする / bring the schema up to date')
    .addOption(json())
    .action(async (options: MigrateOptions) => {
      const { migrateDatabase } = await import('./migrate');
      await migrateDatabase(options);
    });
}

function addCheck(program: Command, outcome: Outcome): void {
  program
    .command('check')
    .description('すべての規則を実際のデータで確かめる / ask every rule of the live data')
    .option('--rule <code...>', '確かめる規則（省略するとすべて） / rules to ask')
    .addOption(language())
    .addOption(json())
    .action(async (options: CheckOptions) => {
      const { printChecks } = await import('./check');
      await printChecks(options, outcome);
    });
}

function addExport(program: Command): void {
  const month = (flags: string, words: string) =>
    new Option(flags, words).argParser(periodArgument);
  program
    .command('export')
    .description('表を CSV または XLSX で標準出力に書き出す / write a table to standard output')
    .addArgument(new Argument('<table>', '表 / table').choices(EXPORTED))
    .addOption(asOf())
    .addOption(month('--from <period>', '期間の始め（figures と trend） / first of a span'))
    .addOption(month('--to <period>', '期間の終わり / last of a span'))
    .addOption(
      new Option('--by <dimension...>', '内訳（breakdown と trend） / by').choices(DIMENSIONS),
    )
    .addOption(
      new Option('--format <format>', '形式 / format').choices(TABLE_FORMATS).default('csv'),
    )
    .addOption(
      new Option('--encoding <encoding>', 'CSV の文字コード / encoding of CSV')
        .choices(EXPORT_ENCODINGS)
        .default('utf-8'),
    )
    .addOption(
      new Option('--unmappable <how>', 'Shift_JIS にない文字 / what CP932 cannot hold')
        .choices(['refuse', 'geta'])
        .default('refuse'),
    )
    .addOption(language())
    .action(async (table: ExportedTable, options: ExportOptions) => {
      const { exportTable } = await import('./export');
      await exportTable(table, options);
    });
}

function addImport(program: Command, outcome: Outcome, parts: ProgramParts): void {
  program
    .command('import')
    .description(
      'ファイルを読み取り、何が変わるかを出す。--apply で取り込む / read a file and tell what it would do',
    )
    .addArgument(new Argument('<file>', '.xlsx .csv .tsv').argParser(fileArgument))
    .addOption(new Option('--kind <kind>', '内容 / kind').choices(IMPORT_KINDS).default('figures'))
    .addOption(
      new Option('--period <period>', '調査期を書いていない行の調査期 / period').argParser(
        periodArgument,
      ),
    )
    .option('--effective-on <day>', '名簿の変更の適用日 YYYY-MM-DD / day of changes')
    .option('--as <email>', '取り込む人（本部のアカウント） / account of the headquarters')
    .option('--apply', '取り込む / apply')
    .option('--without-faulty', '誤りのある行を除いて取り込む / leave faulty rows out')
    .option('--reason <text>', '訂正・変更の理由 / reason of corrections')
    .option('--warning-reason <text>', '警告への理由 / reason for warnings')
    .addOption(language())
    .addOption(json())
    .action(async (file: string, options: ImportOptions) => {
      const { importFile } = await import('./import');
      await importFile(file, { ...parts, ...options }, outcome);
    });
}

function fileArgument(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new InvalidArgumentError('そのようなファイルはありません / there is no such file');
  }
  return path;
}

function periodArgument(text: string): Period {
  try {
    return parsePeriod(text);
  } catch {
    throw new InvalidArgumentError('YYYY-MM で指定してください（例 2025-12） / must be YYYY-MM');
  }
}

function scaleArgument(text: string): number {
  const scale = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (scale < 1 || scale > 100) {
    throw new InvalidArgumentError(
      '1 から 100 までの整数です / must be a whole number from 1 to 100',
    );
  }
  return scale;
}
