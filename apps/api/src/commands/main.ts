import 'reflect-metadata';
import { CommanderError } from 'commander';
import { StartupError } from '../database/startup-error';
import { DomainError } from '../http/domain-error';
import { createProgram } from './program';

/** Done, refused or found wrong, wrong usage. Source: api.md, Command line. */
const [DONE, REFUSED, WRONG_USAGE] = [0, 1, 2];

process.exitCode = await run();

async function run(): Promise<number> {
  try {
    const outcome = { isRefused: false };
    await createProgram(outcome).parseAsync(process.argv);
    return outcome.isRefused ? REFUSED : DONE;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? DONE : WRONG_USAGE; // Its text is already out.
    }
    process.stderr.write(`${sentenceOf(error)}\n`);
    return REFUSED;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartupError) {
    return error.message;
  }
  if (error instanceof DomainError) {
    const { detail } = error.refusal;
    return detail === undefined ? error.message : `${detail.ja} / ${detail.en}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
