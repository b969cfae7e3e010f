import { openDatabase } from '../../apps/api/src/database/open-database';

const [dataDir = ''] = process.argv.slice(2);

/** Opens the database of a folder, says OPEN, and closes it on SIGTERM: a server without the rest. */
try {
  const database = await openDatabase({ kind: 'embedded', dataDir }, () => undefined);
  process.stdout.write('OPEN\n');
  const alive = setInterval(() => undefined, 1000);
  process.once('SIGTERM', () => {
    void database.close().then(() => clearInterval(alive));
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
