// @ts-check
import { ensureBuilt } from '../outputs.mjs';
import { serve } from '../server.mjs';

/** `npm start`: builds what changed and serves it until it is told to stop. */
export async function run() {
  await ensureBuilt(['api', 'web']);
  return serve();
}
