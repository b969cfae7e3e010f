// @ts-check
import { ensureBuilt } from '../outputs.mjs';
import { inRoot } from '../places.mjs';
import { passOn } from '../processes.mjs';

/**
 * `npm run -s soshiki -- <command>`: the command line. Standard output carries its data alone.
 * @param {string[]} args
 */
export async function run(args) {
  await ensureBuilt(['api']);
  return passOn(process.execPath, [
    '--enable-source-maps',
    inRoot('dist/api/commands/main.js'),
    ...args,
  ]);
}
