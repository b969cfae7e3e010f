import { firstDay, NEVER } from './calendar';
import { traitsOf } from './industry-traits';
import { NameGiver } from './names';
import type { NamedUnion } from './nationals';
import { ALL_PREFECTURES, pickPrefectures } from './places';
import { Random } from './random';
import { COUNCIL_SIZES, drawSize, TELECOM_CONSTRUCTION_SIZES } from './sizes';
import type { Role, StrandStay, UnionPlan } from './union-plan';

/** What is asked of a union to be invented. */
export interface InventedUnion {
  readonly industry: string;
  readonly inConfederation?: boolean;
  /** First month counted; 0 or absent: affiliated long before. */
  readonly from?: number;
  /** Taken over from other unions instead of beginning with members of its own. */
  readonly stays?: readonly StrandStay[];
  readonly prefectures?: readonly string[];
  /** Least members to begin with. */
  readonly atLeast?: number;
}

/** What is asked of a union to be chosen for a role. */
export interface Wanted {
  readonly industry?: string;
  readonly inConfederation?: boolean;
  readonly size?: readonly [low: number, high: number];
}

/** The unions of one copy of the sample while they are being planned. */
export class Roster {
  readonly unions: UnionPlan[] = [];
  private readonly random: Random;
  private readonly names: NameGiver;

  constructor(
    seed: number,
    private readonly copy: number,
  ) {
    this.random = new Random(seed, 'roster', copy);
    const suffix = copy === 0 ? '' : `（規模試験${String(copy)}）`;
    this.names = new NameGiver(new Random(seed, 'names', copy), suffix);
  }

  /** A union given by hand, affiliated before the sample begins. */
  addNamed(named: NamedUnion): UnionPlan {
    this.names.reserve(named);
    const strand = { base: named.base, growth: named.growth, season: 0.012, stream: named.name };
    return this.add({
      kind: named.kind,
      industry: named.industry,
      group: named.group,
      prefectures: [
        named.headquarters,
        ...ALL_PREFECTURES.filter((code) => code !== named.headquarters),
      ].slice(0, named.kind === 'national' ? 47 : 3),
      inConfederation: false,
      name: { name: named.name, kana: named.kana, shortName: named.shortName },
      affiliatedOn: named.affiliatedOn,
      from: 0,
      stays: named.base === 0 ? [] : [{ strand, from: 0, until: NEVER }],
    });
  }

  /** An invented union of an industry. */
  addInvented(wanted: InventedUnion): UnionPlan {
    const from = wanted.from ?? 0;
    const prefectures = wanted.prefectures ?? pickPrefectures(this.random);
    return this.add({
      kind: 'council',
      industry: wanted.industry,
      group: traitsOf(wanted.industry).group,
      prefectures: this.copy === 0 ? prefectures : prefectures.slice(0, 1),
      inConfederation: wanted.inConfederation ?? false,
      name: this.names.name(wanted.industry, prefectures[0] ?? '13'),
      affiliatedOn: from > 0 ? firstDay(from) : this.dayLongAgo(),
      from,
      stays: wanted.stays ?? [this.ownMembers(wanted, from)],
    });
  }

  /** Gives a role to a union that has none, was there from the start and stays.
   *  @throws RangeError when no union answers the wish. */
  take(role: Role, wanted: Wanted): UnionPlan {
    const fitting = this.unions.filter((union) => isFree(union) && answers(union, wanted));
    const union = this.random.pick(fitting);
    union.role = role;
    return union;
  }

  /** A new name for a union, as after a change of the company's. */
  rename(union: UnionPlan): UnionPlan['name'] {
    return this.names.name(union.industry, union.prefectures[0] ?? '13');
  }

  /** Gives ids and codes: those of the start in the order of planning, later ones in the order of joining. */
  number(): void {
    const inOrder = [...this.unions].sort((left, right) => left.from - right.from);
    inOrder.forEach((union, index) => {
      union.id = this.copy * 1000 + index + 1;
      union.code = String(union.id).padStart(this.copy === 0 ? 4 : 6, '0');
    });
    this.unions.sort((left, right) => left.id - right.id);
  }

  private add(
    plan: Omit<UnionPlan, 'id' | 'code' | 'until' | 'withdrawalReason' | 'role' | 'stays'> & {
      readonly stays: readonly StrandStay[];
    },
  ): UnionPlan {
    const union: UnionPlan = {
      ...plan,
      stays: [...plan.stays],
      id: 0,
      code: '',
      until: NEVER,
      withdrawalReason: null,
      role: null,
    };
    this.unions.push(union);
    return union;
  }

  private ownMembers(wanted: InventedUnion, from: number): StrandStay {
    const sizes = wanted.inConfederation === true ? TELECOM_CONSTRUCTION_SIZES : COUNCIL_SIZES;
    const { growth } = traitsOf(wanted.industry);
    const drift = this.random.between(-0.012, 0.012);
    const strand = {
      base: Math.max(drawSize(this.random, sizes), wanted.atLeast ?? 0),
      growth: [growth[0] + drift, growth[1] + drift],
      season: this.random.between(0.015, 0.06),
      stream: `${String(this.copy)}/${String(this.unions.length)}`,
    } as const;
    return { strand, from, until: NEVER };
  }

  private dayLongAgo(): string {
    const month = this.random.pick(['04-01', '04-01', '07-01', '10-01']);
    return `${String(this.random.integer(1991, 2014))}-${month}`;
  }
}

function isFree(union: UnionPlan): boolean {
  return union.role === null && union.kind === 'council' && union.from === 0;
}

function answers(union: UnionPlan, wanted: Wanted): boolean {
  const [low, high] = wanted.size ?? [0, NEVER];
  const size = union.stays.reduce((sum, { strand }) => sum + strand.base, 0);
  return (
    union.inConfederation === (wanted.inConfederation ?? false) &&
    (wanted.industry === undefined || union.industry === wanted.industry) &&
    size >= low &&
    size <= high
  );
}
