import { jest } from '@jest/globals';
import { CommanderError } from 'commander';
import type { Outcome } from '../../apps/api/src/commands/outcome';
import { createProgram, type ProgramParts } from '../../apps/api/src/commands/program';
import { readerBundle } from './reader-bundle';

/** What a run of `soshiki` came to. */
export interface CommandRun {
  /** 0 done, 1 refused or found wrong, 2 wrong usage. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `soshiki` in this process on the database of the URL. */
export async function soshiki(databaseUrl: string, ...args: string[]): Promise<CommandRun> {
  const earlier = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = databaseUrl;
  const streams = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((chunk) => {
      streams[name] += String(chunk);
      return true;
    }),
  );
  try {
    return { exitCode: await exitCodeOf(args, streams), ...streams };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
    process.env['DATABASE_URL'] = earlier ?? '';
  }
}

/** Only what reads files wants the program that does. */
async function partsFor([command]: readonly string[]): Promise<ProgramParts> {
  return command === 'import' ? { readerScript: await readerBundle() } : {};
}

async function exitCodeOf(args: string[], streams: { stderr: string }): Promise<number> {
  const outcome: Outcome = { isRefused: false };
  try {
    await createProgram(outcome, await partsFor(args)).parseAsync(['node', 'soshiki', ...args]);
    return outcome.isRefused ? 1 : 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : 2;
    }
    streams.stderr += String(error);
    return 1;
  }
}
