// @ts-check
// Loaded into the server before anything else: a launcher that was killed outright takes its server along, in order.

const PATIENCE_MS = 10_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => {
    process.exit(1);
  }, PATIENCE_MS).unref();
});
process.channel?.unref();
