import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Path of the Chromium that tests drive: `CHROMIUM_PATH`, Debian's, the one inside an npm package, else undefined for
 *  Playwright's own. Throws when `CHROMIUM_PATH` names nothing: a wish is not replaced in silence. */
export async function chromiumPath(): Promise<string | undefined> {
  const wished = process.env['CHROMIUM_PATH'];
  if (wished !== undefined && wished !== '') {
    if (!existsSync(wished)) throw new Error(`CHROMIUM_PATH names no file: ${wished}`);
    return wished;
  }
  if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  return isPackaged ? sparticuz.executablePath() : undefined;
}

/** Command line of that Chromium: no traffic of its own, and its sandbox wherever the system allows one. */
export function chromiumArguments(): string[] {
  return isSandboxPossible() ? QUIET : ['--no-sandbox', ...QUIET];
}

/** Chromium's sandbox wants an ordinary user and, on Linux, user namespaces. */
function isSandboxPossible(): boolean {
  if (process.getuid?.() === 0) return false;
  if (process.platform !== 'linux') return true;
  return spawnSync('unshare', ['--user', 'true']).status === 0;
}
