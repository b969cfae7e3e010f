import { poolOf } from '../../apps/api/src/database/data-source';
import { loadSample } from '../../apps/api/src/sample/load-sample';
import type { Filling } from './database';

/** The sample data set, loaded once in a test run; each test file gets a clone. */
export const SAMPLE: Filling = {
  name: 'sample',
  load: async (owner) => {
    const client = await poolOf(owner).connect();
    try {
      await loadSample(client, { report: () => undefined });
    } finally {
      client.release();
    }
  },
};
