import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** Looks again and again until what is seen is as wanted, and answers it.
 *  @throws Error with what was seen last after half a minute. */
export async function eventually<Seen>(
  look: () => Promise<Seen>,
  isWanted: (seen: Seen) => boolean,
): Promise<Seen> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (isWanted(seen)) return seen;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(seen)}`);
    await pause(LOOK_EVERY_MS);
  }
}
