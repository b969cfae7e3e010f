import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { nodeBundle } from './rolldown.options.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(
  nodeBundle({
    input: {
      main: at('./src/main.ts'),
      'commands/main': at('./src/commands/main.ts'),
      'intake-reader': at('./src/intake/reading/intake-reader.ts'),
    },
    folder: at('../../dist/api'),
  }),
);
