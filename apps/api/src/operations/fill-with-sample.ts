import { tokyoDay } from '@soshiki/base';
import { poolOf } from '../database/data-source';
import type { OpenedDatabase } from '../database/open-database';
import { loadSample, type LoadedSample, type SampleLoad } from '../sample/load-sample';

/** Loads the sample data set as the owner of the tables.
 *  @throws RangeError when the database holds unions already. */
export async function fillWithSample(
  database: OpenedDatabase,
  load: SampleLoad,
): Promise<LoadedSample> {
  return database.withOwner(async (owner) => {
    const client = await poolOf(owner).connect();
    try {
      return await loadSample(client, { today: tokyoDay(new Date()), ...load });
    } finally {
      client.release();
    }
  });
}
