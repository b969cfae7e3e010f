// @ts-check
import { ensureBuilt } from '../outputs.mjs';

/** `npm run build`: API and web into dist. */
export async function run() {
  await ensureBuilt(['api', 'web']);
  return 0;
}
