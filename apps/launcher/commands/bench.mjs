// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { OneSentence } from '../one-sentence.mjs';
import { ensureBuilt } from '../outputs.mjs';
import { inRoot, tools } from '../places.mjs';
import { isStopping, passOn, runQuietly } from '../processes.mjs';

/**
 * `npm run bench`: every tests/bench/*.bench.ts in turn, bundled like the server itself, or only those whose name contains
 * one of the arguments. The built server and pages are there for them.
 * @param {string[]} wanted
 */
export async function run(wanted) {
  const names = benchmarks().filter((name) => wanted.every((part) => name.includes(part)));
  if (names.length === 0)
    throw new OneSentence(
      'その計測は tests/bench にありません。 / There is no such benchmark in tests/bench.',
    );
  await ensureBuilt(['api', 'web']);
  await bundle();
  let worst = 0;
  for (const name of names) {
    if (isStopping()) break;
    process.stdout.write(`\n${name}\n`);
    const code = await passOn(process.execPath, [inRoot('dist/bench', `${name}.bench.js`)]);
    worst = Math.max(worst, code);
  }
  return worst === 0 ? 0 : 1;
}

function benchmarks() {
  const folder = inRoot('tests/bench');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.replace('.bench.ts', ''))
    .sort();
}

async function bundle() {
  const code = await runQuietly({
    title: '計測をまとめています / Bundling the benchmarks',
    command: process.execPath,
    args: [tools.rolldown, '--config', 'tests/bench/rolldown.config.mjs'],
  });
  if (code !== 0)
    throw new OneSentence(
      '計測をまとめられませんでした（上の表示を見てください）。 / The benchmarks could not be bundled: see above.',
    );
}
