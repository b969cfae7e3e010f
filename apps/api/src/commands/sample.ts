import { StartupError } from '../database/startup-error';
import { fillWithSample } from '../operations/fill-with-sample';
import { print, remark, withDatabase } from './with-database';

/** What `soshiki sample` was told. */
export interface SampleOptions {
  readonly scale: number;
  readonly json?: boolean;
}

/** `soshiki sample`: fills an empty database; never touches one that holds a union. */
export async function loadSampleData({ scale, json = false }: SampleOptions): Promise<void> {
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
