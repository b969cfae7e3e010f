import type { FoundUnion, UnionIndex } from '../matching/union-index';
import type { GivenUnion } from '../read-row';

/** Different unions that are remembered; more are looked up again. */
const MOST_UNIONS = 50_000;

/** Finds the unions of rows, each way of writing one looked up once: a long sheet names a union in hundreds of rows. */
export class RememberedUnions {
  private readonly byName = new Map<string, Map<string, FoundUnion>>();
  private size = 0;

  constructor(private readonly index: UnionIndex) {}

  find(given: GivenUnion): FoundUnion {
    const seen = this.byName.get(given.name)?.get(given.code);
    if (seen !== undefined) return seen;
    const found = this.index.find(given);
    this.remember(given, found);
    return found;
  }

  private remember({ code, name }: GivenUnion, found: FoundUnion): void {
    if (this.size >= MOST_UNIONS) {
      this.byName.clear();
      this.size = 0;
    }
    const codes = this.byName.get(name) ?? new Map<string, FoundUnion>();
    this.byName.set(name, codes.set(code, found));
    this.size += 1;
  }
}
