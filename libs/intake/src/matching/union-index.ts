import { kanaKey, normaliseName } from '@soshiki/base';
import type { GivenUnion } from '../read-row';
import type { Candidate, KnownUnion } from '../source';
import { LikenessIndex } from './likeness-index';
import { coreOfName } from './union-name';

/** Whom a row is about; or whom it may be about, and why that is not certain. */
export type FoundUnion =
  | { readonly code: string; readonly by: 'code' | 'name' | 'choice' }
  | {
      readonly candidates: readonly Candidate[];
      readonly because: 'unknown' | 'ambiguous' | 'code-and-name-differ';
    };

/** Finds the union that a row is about. */
export interface UnionIndex {
  readonly find: (given: GivenUnion) => FoundUnion;
  /** The union of a code as it is written here, its leading zeros restored; `null` when no union has it. */
  readonly withCode: (written: string) => KnownUnion | null;
}

const MOST_CANDIDATES = 3;
const MOST_REMEMBERED = 50_000;

/**
 * An index of all unions, for many rows. A row is matched by its code (whose leading zeros a spreadsheet may have taken),
 * then by its name in matching form: names of now, former and short names, kana. A name that two unions have, or a code
 * whose union has another name, is not decided here; a name that nobody has gets those most like it as candidates.
 * `matches` are chosen by hand, by `matchKey`; one that contradicts the code and the name of a row does not hold for it.
 * Source: product brief, "Forgiving in, strict out".
 */
export function unionIndex(
  unions: readonly KnownUnion[],
  matches: ReadonlyMap<string, string> = new Map(),
): UnionIndex {
  const known = new KnownUnions(unions);
  return {
    find: remembering((given) => chosenUnion(known, matches, given) ?? foundUnion(known, given)),
    withCode: (written) => known.withCode(written),
  };
}

/** A sheet names the same union in many rows, so that most are answered from memory. */
function remembering(find: UnionIndex['find']): UnionIndex['find'] {
  const answers = new Map<string, FoundUnion>();
  return (given) => {
    const key = `${given.code}\t${given.name}`;
    const before = answers.get(key);
    if (before !== undefined) return before;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = find(given);
    answers.set(key, answer);
    return answer;
  };
}

/** Under what a choice by hand is kept: what the row says of the union, its name if it has one. */
export function matchKey({ code, name }: GivenUnion): string {
  return normaliseName(name) || normaliseName(code);
}

/** The unions, found by what a row may say of them. */
class KnownUnions {
  private readonly byCode: ReadonlyMap<string, KnownUnion>;
  private readonly byName = new Map<string, KnownUnion[]>();
  private readonly codeLengths: readonly number[];
  private likeness: LikenessIndex | null = null;

  constructor(private readonly unions: readonly KnownUnion[]) {
    this.byCode = new Map(unions.map((union) => [union.code, union]));
    this.codeLengths = [...new Set(unions.map(({ code }) => code.length))].sort((a, b) => a - b);
    for (const union of unions) {
      for (const key of keysOf(union)) this.byName.set(key, [...this.withKey(key), union]);
    }
  }

  /** The union with a code; `null` also when the code fits two after its zeros are restored. */
  withCode(written: string): KnownUnion | null {
    const asWritten = this.byCode.get(written);
    if (asWritten !== undefined) return asWritten;
    const digits = normaliseName(written).replaceAll("'", '');
    const exact = this.byCode.get(digits);
    if (exact !== undefined || !/^\d+$/.test(digits)) return exact ?? null;
    const [union, second] = this.codeLengths.flatMap(
      (length) => this.byCode.get(digits.padStart(length, '0')) ?? [],
    );
    return second === undefined ? (union ?? null) : null;
  }

  withName(name: string): readonly KnownUnion[] {
    return name === '' ? [] : this.withKey(kanaKey(name));
  }

  like(name: string): readonly Candidate[] {
    this.likeness ??= new LikenessIndex(this.unions);
    return this.likeness.candidatesFor(name);
  }

  private withKey(key: string): readonly KnownUnion[] {
    return this.byName.get(key) ?? [];
  }
}

function keysOf({ name, otherNames }: KnownUnion): ReadonlySet<string> {
  const keys = new Set([name, ...otherNames].map(kanaKey));
  keys.delete('');
  return keys;
}

/** What was chosen by hand for such a row. */
function chosenUnion(
  known: KnownUnions,
  matches: ReadonlyMap<string, string>,
  given: GivenUnion,
): FoundUnion | null {
  const code = matches.get(matchKey(given));
  if (code === undefined || known.withCode(code)?.code !== code) return null;
  const byCode = known.withCode(given.code);
  const mayBe =
    byCode === null ||
    byCode.code === code ||
    known.withName(given.name).some((union) => union.code === code);
  return mayBe ? { code, by: 'choice' } : null;
}

function foundUnion(known: KnownUnions, given: GivenUnion): FoundUnion {
  const byCode = known.withCode(given.code);
  const byName = known.withName(given.name);
  if (byCode !== null) return codeConfirmed(byCode, byName, given.name);
  const [union, second] = byName;
  if (union === undefined) return { candidates: known.like(given.name), because: 'unknown' };
  if (second === undefined) return { code: union.code, by: 'name' };
  return { candidates: asCandidates(byName), because: 'ambiguous' };
}

/** The code decides when the row has no name, or one that its union has too, as far as it says more than that it is a
 *  union or in which form its company is: lists leave 労働組合 out, and write ㈱ where the directory does not. */
function codeConfirmed(
  byCode: KnownUnion,
  byName: readonly KnownUnion[],
  name: string,
): FoundUnion {
  const isLoose = byName.length === 0 && isLooselyNamed(byCode, name);
  if (kanaKey(name) === '' || byName.includes(byCode) || isLoose) {
    return { code: byCode.code, by: 'code' };
  }
  return {
    candidates: [...asCandidates([byCode]), ...asCandidates(byName)].slice(0, MOST_CANDIDATES),
    because: 'code-and-name-differ',
  };
}

function isLooselyNamed({ name, otherNames }: KnownUnion, given: string): boolean {
  const core = coreOfName(given);
  return core !== '' && [name, ...otherNames].some((each) => coreOfName(each) === core);
}

/** Unions that fit a row for sure in one respect. */
function asCandidates(unions: readonly KnownUnion[]): readonly Candidate[] {
  return [...unions]
    .sort((left, right) => (left.code < right.code ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ code, name }) => ({ code, name, likeness: 1 }));
}
