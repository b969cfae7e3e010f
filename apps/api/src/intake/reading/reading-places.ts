import { DomainError } from '../../http/domain-error';

/** Files that are read at the same time, and how long the next one waits for its turn. */
const PLACES = 2;
const WAIT_MS = 10_000;
const RETRY_AFTER_SECONDS = 10;

/** Lets few files be read at once: what reads one takes memory and a processor. */
export class ReadingPlaces {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  /** Does the work when there is a place. @throws DomainError `busy` when there is none for ten seconds. */
  async within<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    if (this.taken < PLACES) this.taken += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      // Whoever waits gets this very place, before anybody new can take it.
      const next = this.waiting.shift();
      if (next === undefined) this.taken -= 1;
      else next();
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const next = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(next), 1);
        reject(new DomainError('busy', { retryAfterSeconds: RETRY_AFTER_SECONDS }));
      }, WAIT_MS);
      this.waiting.push(next);
    });
  }
}
