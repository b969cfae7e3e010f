import type { Bilingual } from '@soshiki/intake';
import type { RefusedFile } from './refused-file';

/** Thrown where a file turns out not to be readable; ends the reading with a clear answer. */
export class Refused extends Error {
  constructor(readonly file: RefusedFile) {
    super(file.code);
  }
}

/** A refusal by a rule, at a row when it is known. */
export function refused(code: string, message: Bilingual, row?: number): Refused {
  return new Refused({ problem: 'refused', code, message, ...(row === undefined ? {} : { row }) });
}
