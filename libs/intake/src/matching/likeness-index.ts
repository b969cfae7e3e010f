import type { Candidate, KnownUnion } from '../source';
import { bigramsOf, coreOfName } from './union-name';

/** Less alike than this is not worth showing. */
const LEAST_LIKENESS = 0.35;
const MOST_CANDIDATES = 3;
/** A name that is the same but for 労働組合, 労組 or the form of the company is not the name itself. */
const MOST_LIKENESS = 0.95;

interface IndexedName {
  readonly union: KnownUnion;
  readonly size: number;
}

/** Finds the unions whose names are most like one. Likeness is Dice's coefficient over pairs of neighbouring characters;
 *  only names that have a pair in common are looked at, so thousands of unions take no longer than they must. */
export class LikenessIndex {
  private readonly names: IndexedName[] = [];
  private readonly placesOf = new Map<string, number[]>();

  constructor(unions: readonly KnownUnion[]) {
    for (const union of unions) {
      const cores = new Set([union.name, ...union.otherNames].map(coreOfName));
      for (const core of cores) if (core !== '') this.add(union, core);
    }
  }

  /** At most three, the most alike first, those that are equally alike by code. */
  candidatesFor(name: string): readonly Candidate[] {
    const core = coreOfName(name);
    if (core === '') return [];
    const likest = new Map<KnownUnion, number>();
    const pairs = bigramsOf(core);
    for (const [place, inCommon] of this.pairsInCommon(pairs)) {
      const named = this.names[place];
      if (named === undefined) continue;
      const likeness = (2 * inCommon) / (pairs.size + named.size);
      if (likeness > (likest.get(named.union) ?? 0)) likest.set(named.union, likeness);
    }
    return [...likest]
      .filter(([, likeness]) => likeness >= LEAST_LIKENESS)
      .sort(byLikeness)
      .slice(0, MOST_CANDIDATES)
      .map(([union, likeness]) => candidateOf(union, likeness));
  }

  private add(union: KnownUnion, core: string): void {
    const pairs = bigramsOf(core);
    const place = this.names.push({ union, size: pairs.size }) - 1;
    for (const pair of pairs) {
      const places = this.placesOf.get(pair);
      if (places === undefined) this.placesOf.set(pair, [place]);
      else places.push(place);
    }
  }

  private pairsInCommon(pairs: ReadonlySet<string>): ReadonlyMap<number, number> {
    const inCommon = new Map<number, number>();
    for (const pair of pairs) {
      for (const place of this.placesOf.get(pair) ?? []) {
        inCommon.set(place, (inCommon.get(place) ?? 0) + 1);
      }
    }
    return inCommon;
  }
}

/** A union as a candidate. `likeness` 0 to 1, at most 0.95, in thousandths. */
export function candidateOf({ code, name }: KnownUnion, likeness: number): Candidate {
  return { code, name, likeness: Math.round(Math.min(likeness, MOST_LIKENESS) * 1000) / 1000 };
}

function byLikeness(
  [left, leftLikeness]: readonly [KnownUnion, number],
  [right, rightLikeness]: readonly [KnownUnion, number],
): number {
  return rightLikeness - leftLikeness || (left.code < right.code ? -1 : 1);
}
