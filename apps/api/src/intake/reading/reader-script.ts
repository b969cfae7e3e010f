import { join } from 'node:path';

/** Injects where the program lies that reads files. */
export const READER_SCRIPT = Symbol('reader script');

/** Where the build puts it: beside the server's own program. */
export const BUILT_READER = join(import.meta.dirname, 'intake-reader.js');
