import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { nodeBundle } from '../../apps/api/rolldown.options.mjs';

const here = import.meta.dirname;

/** The process that fault tests kill. */
export default defineConfig(
  nodeBundle({
    input: { 'hold-database': join(here, 'hold-database.ts') },
    folder: join(here, '../../dist/faults'),
  }),
);
