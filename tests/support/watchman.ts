// Run by Node as it stands, without a build: nothing here is TypeScript that cannot be left out.
// Stops the throw-away PostgreSQL of a test run once its runner has ended, however it ended, and removes
// its folder. Arguments: process number of the runner, folder of the run.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [runner = '', folder = ''] = process.argv.slice(2);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

while (isAlive(Number(runner))) {
  await sleep(300);
}
const pidFile = join(folder, 'server', 'postgres', 'data', 'postmaster.pid');
if (existsSync(pidFile)) {
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    if (isAlive(pid)) {
      process.kill(pid, signal);
    }
    for (let waited = 0; waited < 5000 && isAlive(pid); waited += 50) {
      await sleep(50);
    }
  }
}
rmSync(folder, { recursive: true, force: true });
