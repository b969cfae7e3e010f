// @ts-check
import { install, isInstalled } from './install.mjs';
import { OneSentence } from './one-sentence.mjs';
import { passOn } from './processes.mjs';
import { findRuntime } from './runtime.mjs';

const COMMANDS = /** @type {const} */ ([
  'start',
  'dev',
  'build',
  'check',
  'test',
  'bench',
  'soshiki',
]);

/**
 * Installs what is missing, then runs a command on Node 24 and leaves its exit code in `process.exitCode`.
 * @param {string | undefined} name one of COMMANDS
 * @param {string[]} args what the user typed after it
 */
export async function runCommand(name, args) {
  try {
    if (!isInstalled()) await install();
    process.exitCode = await runOnRuntime(knownCommand(name), args);
  } catch (error) {
    if (!(error instanceof OneSentence)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** @param {string | undefined} name */
function knownCommand(name) {
  const known = COMMANDS.find((command) => command === name);
  if (known === undefined)
    throw new OneSentence(`使い方 / Usage: npm run <${COMMANDS.join(' | ')}>`);
  return known;
}

/**
 * @param {typeof COMMANDS[number]} name
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
async function runOnRuntime(name, args) {
  const runtime = findRuntime();
  if (runtime !== process.execPath) return passOn(runtime, [process.argv[1] ?? '', name, ...args]);
  const command = /** @type {{ run(args: string[]): Promise<number> }} */ (
    await import(`./commands/${name}.mjs`)
  );
  return command.run(args);
}
