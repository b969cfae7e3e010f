import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../support/chromium';

const ROOT = join(import.meta.dirname, '../..');
const PORT = 43117;
/** Its own sample database, made anew for every run. */
const DATA_DIR = join(tmpdir(), `soshiki-browser-tests-${String(process.getuid?.() ?? 0)}`);

const executablePath = await chromiumPath();
const isMainProcess = process.env['TEST_WORKER_INDEX'] === undefined;
if (isMainProcess) rmSync(DATA_DIR, { recursive: true, force: true });

export default defineConfig({
  testDir: '.',
  outputDir: join(ROOT, 'test-results'),
  reporter: [['line'], ['json']],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // A page may take its time on a busy machine; what it says in the end is what counts.
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${String(PORT)}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
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
    env: { DATA_DIR, PORT: String(PORT), LOG_LEVEL: 'warn' },
    url: `http://127.0.0.1:${String(PORT)}/health/ready`,
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
