import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

const entry = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Ours is bundled (relative paths, `@soshiki/*`); what npm installs stays outside and is resolved at run time. */
const isFromNpm = (id) => !/^(\.|\/|@soshiki\/|[A-Za-z]:)/.test(id);

export default defineConfig({
  input: { main: entry('./src/main.ts'), 'commands/main': entry('./src/commands/main.ts') },
  tsconfig: entry('./tsconfig.app.json'),
  platform: 'node',
  external: (id) => isFromNpm(id),
  output: {
    dir: entry('../../dist/api'),
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    // Beside main.js, so that import.meta.dirname is dist/api wherever a module lands.
    chunkFileNames: '[name]-[hash].js',
  },
});
