// @ts-check
import { runSteps } from '../run-steps.mjs';
import { STATIC_STEPS } from '../steps.mjs';
import { summarise } from '../summary.mjs';

/** `npm run check`: everything that can be said without running the product. */
export async function run() {
  return summarise(await runSteps(STATIC_STEPS));
}
