import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { nodeBundle } from '../../apps/api/rolldown.options.mjs';

const here = import.meta.dirname;

/** The processes that fault tests kill; each spec builds in a folder of its own. */
export default defineConfig(
  nodeBundle({
    input: {
      'hold-database': join(here, 'hold-database.ts'),
      'apply-import': join(here, 'apply-import.ts'),
    },
    folder: process.env['FAULTS_FOLDER'] ?? join(here, '../../dist/faults'),
  }),
);
