import { readConfig } from '../config';
import { openDatabase, type OpenedDatabase } from '../database/open-database';
import { StartupError } from '../database/startup-error';

/** Progress and remarks: never among the data. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Prints data. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Runs a command on the database: the server's own while one runs, else one that is started and stopped here. */
export async function withDatabase<T>(work: (database: OpenedDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig().database, remark, 'command');
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** @throws StartupError where there is nothing to read. */
export function requireUnions({ isNew, place }: OpenedDatabase): void {
  if (isNew) {
    throw new StartupError(
      `データベース ${place} にはまだ組合がありません。soshiki sample か npm start でサンプルデータを入れられます`,
      'the database holds no union yet: soshiki sample or npm start loads sample data',
    );
  }
}
