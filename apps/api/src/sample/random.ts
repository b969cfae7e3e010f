/** A small seeded generator of pseudo-random numbers: the sample must be the same bytes on every machine and in every
 *  year, so neither `Math.random` nor a clock has a say, and nothing but 32-bit integer arithmetic is used (no `exp` or
 *  `log`, whose last bit may differ between engines).
 *  The algorithm is sfc32 ("small fast counter", Chris Doty-Humphrey's PractRand), started from FNV-1a of the seed and of
 *  the name of the stream: each noun of the sample draws from its own stream, so adding one does not shift the others. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, ...stream: readonly (string | number)[]) {
    const name = [seed, ...stream].join('/');
    this.a = fnv1a(name, 0x811c9dc5);
    this.b = fnv1a(name, this.a);
    this.c = fnv1a(name, this.b);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** A fraction in [0, 1) with 32 bits. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** A fraction between `low` and `high`. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** Whether something of probability `chance` happens. */
  happens(chance: number): boolean {
    return this.next() < chance;
  }

  /** Roughly normal with mean 0 and standard deviation 1 (sum of twelve uniforms less six). */
  bell(): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.next();
    return sum;
  }

  /** One entry of a list. @throws RangeError when the list is empty. */
  pick<Entry>(list: readonly Entry[]): Entry {
    const chosen = list[this.integer(0, list.length - 1)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  }

  /** The list in another order (Fisher and Yates). */
  shuffled<Entry>(list: readonly Entry[]): Entry[] {
    const left = [...list];
    const drawn: Entry[] = [];
    while (left.length > 0) drawn.push(...left.splice(this.integer(0, left.length - 1), 1));
    return drawn;
  }
}

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
