import 'reflect-metadata';
import { StartupError } from './database/startup-error';
import { serve } from './operations/serve';

let isStopping = false;

/** Progress and refusals go to standard error; standard output has the address alone. */
const report = (text: string) => process.stderr.write(`${text}\n`);

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
process.on('uncaughtException', (error) => {
  report(
    `予期しない問題が起きたので止まります / stopping after an unexpected error\n${error.stack ?? String(error)}`,
  );
  stop(1);
});

const running = serve(report);
try {
  const { address } = await running;
  process.stdout.write(`${address}\n`);
} catch (error) {
  report(error instanceof StartupError ? error.message : String((error as Error).stack ?? error));
  process.exit(1);
}

/** Stops once and in order; asked a second time, at once. Also while the start is still under way. */
function stop(exitCode: number): void {
  if (isStopping) {
    process.exit(exitCode === 0 ? 130 : exitCode);
  }
  isStopping = true;
  void (async () => {
    const server = await running;
    await server.close();
    process.exit(exitCode);
  })().catch((error: unknown) => {
    report(String(error));
    process.exit(1);
  });
}
