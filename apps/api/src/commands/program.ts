import { parsePeriod, type Period } from '@soshiki/base';
import { OUTLINE_FORMATS, ROUNDINGS } from '@soshiki/contracts';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from './check';
import type { MigrateOptions } from './migrate';
import type { Outcome } from './outcome';
import type { OutlineOptions } from './outline';
import type { SampleOptions } from './sample';

const asOf = () =>
  new Option('--as-of <period>', '時点 YYYY-MM（省略すると、確定した最新の期） / period').argParser(
    periodArgument,
  );
const language = () =>
  new Option('--lang <language>', '言語 / language').choices(['ja', 'en']).default('ja');
const json = () => new Option('--json', '結果を JSON で出す / print JSON');

/** The command line. Data goes to standard output, everything else to standard error. Each command loads what
 *  it needs when it runs, so that help is there at once. */
export function createProgram(outcome: Outcome): Command {
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
