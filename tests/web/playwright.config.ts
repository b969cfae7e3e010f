import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { freePort } from '../../apps/api/src/database/embedded/free-port';
import { chromiumArguments, chromiumPath } from '../support/chromium';

const ROOT = join(import.meta.dirname, '../..');

const executablePath = await chromiumPath();
// Workers read this file again and inherit the environment: the first reading decides for all.
const isMainProcess = process.env['TEST_WORKER_INDEX'] === undefined;
const PORT = (process.env['BROWSER_TESTS_PORT'] ??= String(await freePort(43117)));
/** A sample database of this run alone: two runs on one machine must not take it from each other. */
const DATA_DIR = (process.env['BROWSER_TESTS_DATA'] ??= mkdtempSync(
  join(tmpdir(), 'soshiki-browser-tests-'),
));
if (isMainProcess) {
  process.on('exit', () => rmSync(DATA_DIR, { recursive: true, force: true }));
}

export default defineConfig({
  testDir: '.',
  outputDir: join(ROOT, 'test-results'),
  reporter: [['line'], ['json']],
  forbidOnly: true,
  fullyParallel: true,
  // Tests wait for the page more than they work: a third one fills the two cores.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  // A page may take its time on a busy machine; what it says in the end is what counts.
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // A trace films every page, which costs a fifth of the run: ask for it with `--trace retain-on-failure`.
    trace: 'off',
    launchOptions: {
      args: chromiumArguments(),
      // Readers' browsers keep pages they left for the way back; Playwright's does not unless told so.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `"${process.execPath}" dist/api/main.js`,
    cwd: ROOT,
    env: { DATA_DIR, PORT, LOG_LEVEL: 'warn' },
    url: `http://127.0.0.1:${PORT}/health/ready`,
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
