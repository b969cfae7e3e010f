import { entry } from '@soshiki/contracts';
import type { RouteAnswer } from './api-client';
import { type Reading, read } from './reading';

/** Every report of a campaign, to enter figures in; `undefined` waits. Runs in an injection context. */
export function readEntrySheet(
  period: () => string | undefined,
): Reading<RouteAnswer<typeof entry.sheet>> {
  return read(entry.sheet, () => {
    const asked = period();
    return asked === undefined ? undefined : { params: { period: asked } };
  });
}
