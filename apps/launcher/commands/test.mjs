// @ts-check
import { runSteps } from '../run-steps.mjs';
import {
  BROWSER_STEP,
  BUILD_STEP,
  PROPERTY_STEPS,
  SERVER_STEPS,
  STATIC_STEPS,
  UNIT_STEPS,
} from '../steps.mjs';
import { summarise } from '../summary.mjs';

/**
 * `npm test`: everything. What only reads runs beside what only computes; what needs a server, a database or a browser runs
 * alone, because it also looks at the clock.
 */
export async function run() {
  const quiet = await Promise.all([STATIC_STEPS, UNIT_STEPS, PROPERTY_STEPS].map(runSteps));
  const alone = await runSteps([...SERVER_STEPS, BUILD_STEP, BROWSER_STEP]);
  return summarise([...quiet.flat(), ...alone]);
}
