import { CommanderError } from 'commander';
import { DomainError } from '../http/domain-error';
import type { Language } from '../http/language';
import { remark } from './with-database';

/** Runs work and remarks where the faults of a refusal lie, before it goes on its way. */
export async function withRemarks<T>(lang: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) {
      for (const { row, column, path, message } of error.refusal.issues ?? []) {
        const words = typeof message === 'string' ? message : message[lang];
        remark(placed({ row, column, path }) + words);
      }
    }
    throw error;
  }
}

/** Where an issue lies, in front of its words: `12行 J列：`. */
export function placed(place: {
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly path?: string | undefined;
}): string {
  const { row, column, path } = place;
  if (row === undefined) return path === undefined ? '' : `${path}: `;
  return `${row}${column === undefined ? '' : `:${column}`}: `;
}

/** The refusal of options that do not go together: exit code 2. */
export function wrongUsage(words: string): CommanderError {
  remark(`error: ${words}`);
  return new CommanderError(2, 'soshiki.wrongUsage', words);
}
