import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { nodeBundle } from '../../apps/api/rolldown.options.mjs';

const source = join(import.meta.dirname, '../../apps/api/src/intake/reading/intake-reader.ts');

/** The program that reads files, for servers under test. */
export default defineConfig(
  nodeBundle({
    input: { 'intake-reader': source },
    folder: process.env.READER_FOLDER,
  }),
);
