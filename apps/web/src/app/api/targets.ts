import { targets } from '@soshiki/contracts';
import type { RouteAnswer } from './api-client';
import { type Reading, readQuery } from './reading';
import { type Writing, write } from './writing';

type Routes = typeof targets;

/** Targets in force and how far they have been reached. Runs in an injection context, as all here. */
export function readTargets(asOf: () => string | undefined): Reading<RouteAnswer<Routes['list']>> {
  return readQuery(targets.list, () => {
    const period = asOf();
    return period === undefined ? undefined : { asOf: period };
  });
}

/** Sets a target, in the place of one for the same part and period. */
export function writeTarget(): Writing<Routes['set']> {
  return write(targets.set);
}

/** Takes a target back. */
export function retractTarget(): Writing<Routes['retract']> {
  return write(targets.retract);
}
