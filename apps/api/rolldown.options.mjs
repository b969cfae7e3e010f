import { fileURLToPath } from 'node:url';

/** Ours is bundled (relative paths, `@soshiki/*`); what npm installs stays outside and is resolved at run time. */
const isFromNpm = (id) => !/^(\.|\/|@soshiki\/|[A-Za-z]:)/.test(id);

/** How TypeScript with decorators becomes something that Node runs: for the server, its commands and the benchmarks. */
export const nodeBundle = ({ input, folder }) => ({
  input,
  tsconfig: fileURLToPath(new URL('./tsconfig.app.json', import.meta.url)),
  platform: 'node',
  external: (id) => isFromNpm(id),
  output: {
    dir: folder,
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    // Beside main.js, so that import.meta.dirname is the same folder wherever a shared module lands.
    chunkFileNames: '[name]-[hash].js',
  },
});
