import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { ReaderProcesses } from './reader-process';
import type { RefusedFile } from './refused-file';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'soshiki-reader-process-')));
const folder = join(root, 'folder');
const programs = join(root, 'programs');
const file = join(root, 'file');
Logger.overrideLogger(false);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs a program in the place of the reader; `folder` and `file` are its arguments. */
function run(program: string, limit = 20_000): Promise<RefusedFile | undefined> {
  for (const made of [folder, programs]) mkdirSync(made, { recursive: true });
  writeFileSync(file, 'content');
  const script = join(programs, 'reader.mjs');
  const start = `import fs from 'node:fs'; const [folder, file] = process.argv.slice(2);`;
  writeFileSync(script, `${start}\n${program}`);
  return new ReaderProcesses().run({ script, folder, file, limit });
}

const tries = (attempt: string) =>
  `try { ${attempt}; fs.writeFileSync(folder + '/done', ''); } catch (error) { if (error.code !== 'ERR_ACCESS_DENIED') throw error; }`;

describe('the process that reads a file', () => {
  it('reads its file, writes to its folder, and knows nothing of our environment', async () => {
    const outcome = await run(`
      fs.writeFileSync(folder + '/out', fs.readFileSync(file));
      if (Object.keys(process.env).length > 0) process.exit(1);
      process.exit(0);`);
    expect(outcome).toBeUndefined();
    expect(existsSync(join(folder, 'out'))).toBe(true);
  });

  it.each([
    ['read another file', `fs.readFileSync('/etc/passwd')`],
    ['write beside its folder', `fs.writeFileSync(folder + '/../outside', 'x')`],
    ['change its own program', `fs.writeFileSync(process.argv[1], 'x')`],
    ['start a program', `(await import('node:child_process')).execFileSync('/bin/true')`],
    ['start a thread', `new (await import('node:worker_threads')).Worker('1', { eval: true })`],
  ])('cannot %s', async (_, attempt) => {
    expect(await run(`${tries(attempt)}\nprocess.exit(0);`)).toBeUndefined();
    expect(existsSync(join(folder, 'done'))).toBe(false);
  });

  it('finds its packages also where their folder is a link', async () => {
    const packages = join(root, 'packages');
    mkdirSync(join(packages, 'told'), { recursive: true });
    mkdirSync(programs, { recursive: true });
    writeFileSync(join(packages, 'told/index.js'), 'module.exports = 7;');
    symlinkSync(packages, join(programs, 'node_modules'));
    const outcome = await run(
      `const { default: told } = await import('told'); process.exit(told === 7 ? 0 : 1);`,
    );
    expect(outcome).toBeUndefined();
  });

  it('is ended when it takes too long', async () => {
    expect(await run('for (;;);', 300)).toMatchObject({ code: 'took-too-long' });
  });

  it('is ended when its objects take too much memory', async () => {
    const outcome = await run(`const kept = []; for (;;) kept.push({ at: kept.length });`);
    expect(outcome).toMatchObject({ code: 'too-much-memory' });
  });

  it('is ended when memory beside its objects grows, where the system tells', async () => {
    if (!existsSync('/proc/self/status')) return;
    const outcome = await run(`
      const kept = [];
      setInterval(() => kept.push(Buffer.alloc(10_000_000, 1)), 20);`);
    expect(outcome).toMatchObject({ code: 'too-much-memory' });
  });

  it('leaves us a clear word when it breaks', async () => {
    expect(await run(`throw new Error('broken')`)).toMatchObject({ code: 'unreadable' });
    expect(await run(`process.kill(process.pid, 'SIGSEGV')`)).toMatchObject({ code: 'unreadable' });
  });
});
