import { StartupError } from '../database/startup-error';
import { fillWithSample } from '../operations/fill-with-sample';
import type { Outcome } from './program';
import { print, remark, withDatabase } from './with-database';

/** `soshiki sample`: fills an empty database; never touches one that holds a union. */
export async function loadSampleData(
  { scale, json = false }: { readonly scale: number; readonly json?: boolean },
  _outcome: Outcome,
): Promise<void> {
  await withDatabase(async (database) => {
    if (!database.isNew) {
      throw new StartupError(
        `データベース ${database.place} には組合があるので、サンプルデータは入れません`,
        'the database holds unions already: sample data goes into an empty one only',
      );
    }
    const loaded = await fillWithSample(database, { scale, report: remark });
    if (json) {
      print(JSON.stringify(loaded));
    }
  });
}
