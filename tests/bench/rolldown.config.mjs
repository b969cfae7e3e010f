import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { nodeBundle } from '../../apps/api/rolldown.options.mjs';

const here = import.meta.dirname;
const files = readdirSync(here).filter((file) => file.endsWith('.bench.ts'));

export default defineConfig(
  nodeBundle({
    input: Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), join(here, file)])),
    folder: join(here, '../../dist/bench'),
  }),
);
