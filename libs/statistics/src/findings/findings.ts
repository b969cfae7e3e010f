import type { Period } from '@soshiki/base';
import type { Reporting } from '../reporting';
import { compareKeys } from '../row-order';
import { changeRate, shareOf } from '../share';
import { targetProgress } from '../targets/target-progress';
import type { Totals } from '../union-states';
import type { ConstantComposition } from './constant-composition';
import type {
  FindingComponent,
  FindingDimension,
  FindingFacts,
  FindingTarget,
  KnownEnds,
  UnionSizes,
} from './finding-facts';
import type { PartEnds } from './parts';
import { greatestMoves, type GreatestMoves } from './union-moves';
import { LARGEST } from './union-sizes';

/** A part of the whole at both ends. `share` is that of the later total, `rate` that of the members before: fractions,
 *  unrounded; `difference` in persons, `null` when an end is missing. */
export interface FindingPart extends PartEnds {
  readonly share: number | null;
  readonly difference: number | null;
  readonly rate: number | null;
}

/** Members with a share of the total. */
export interface MembersWithShare {
  readonly members: number;
  readonly share: number | null;
}

/** Parts of which one holds those who were not asked or did not answer. */
export interface PartsWithUnknown {
  readonly rows: readonly FindingPart[];
  readonly notReported: MembersWithShare;
}

/** How far a target for what is looked at has been reached. Unit: persons; `progress` is a fraction. */
export interface TargetFinding extends FindingTarget {
  readonly difference: number | null;
  readonly progress: number | null;
}

/** What the figures of a period say, in numbers. */
export interface FindingFigures {
  readonly asOf: Period;
  readonly compareTo: Period;
  readonly total: Totals;
  readonly before: Totals;
  readonly isKnown: KnownEnds;
  readonly components: readonly FindingComponent[];
  readonly industries: readonly FindingPart[];
  readonly blocks: readonly FindingPart[];
  readonly unions: GreatestMoves;
  readonly constant: ConstantComposition;
  readonly concentration: {
    readonly largest: readonly (MembersWithShare & { readonly count: (typeof LARGEST)[number] })[];
    readonly median: number | null;
    readonly mean: number | null;
  };
  readonly sizeBands: readonly FindingPart[];
  readonly kinds: readonly FindingPart[];
  readonly gender: PartsWithUnknown;
  readonly employment: PartsWithUnknown;
  readonly targets: readonly TargetFinding[];
  readonly completeness: {
    readonly reporting: Reporting;
    readonly carriedForward: MembersWithShare & { readonly unions: number };
    readonly oldestFigure: Period | null;
  };
}

/** The findings from what was counted: shares, rates and rankings. Industries and blocks by greatest change in persons,
 *  the other parts in the order of their code lists. Source: product brief, rules 2, 3, 5 and 8. */
export function findingFiguresOf(facts: FindingFacts): FindingFigures {
  const { asOf, compareTo, total, before, isKnown, components, constant } = facts;
  const inOrder = (dimension: FindingDimension): FindingPart[] => partsOf(facts, dimension);
  return {
    ...{ asOf, compareTo, total, before, isKnown, components, constant },
    industries: inOrder('industry').sort(byGreatestChange),
    blocks: inOrder('block').sort(byGreatestChange),
    unions: greatestMoves(facts.moves),
    concentration: concentrationOf(facts.sizes, total.members),
    sizeBands: inOrder('sizeBand'),
    kinds: inOrder('kind'),
    gender: withUnknown(inOrder('gender'), total.members),
    employment: withUnknown(inOrder('employment'), total.members),
    targets: facts.targets.map((target) => progressOf(target, facts)),
    completeness: {
      reporting: facts.reporting,
      carriedForward: {
        unions: facts.reporting.carriedForward,
        ...shared(facts.carriedMembers, total.members),
      },
      oldestFigure: facts.oldestFigure,
    },
  };
}

function partsOf({ parts, total }: FindingFacts, dimension: FindingDimension): FindingPart[] {
  return parts[dimension]
    .map((part) => {
      const { members, membersBefore } = part;
      const isKnown = members !== null && membersBefore !== null;
      return {
        ...part,
        share: shareOf(members, total.members),
        difference: isKnown ? members - membersBefore : null,
        rate: isKnown ? changeRate(membersBefore, members) : null,
      };
    })
    .sort((left, right) => compareKeys(dimension, left.code, right.code));
}

/** Sorting is stable: parts that changed alike stay in the order of their code list. */
function byGreatestChange(left: FindingPart, right: FindingPart): number {
  return sizeOfChange(right) - sizeOfChange(left);
}

function sizeOfChange({ difference }: FindingPart): number {
  return difference === null ? -1 : Math.abs(difference);
}

function concentrationOf(
  { unions, largest, median }: UnionSizes,
  whole: number,
): FindingFigures['concentration'] {
  return {
    largest: LARGEST.map((count) => {
      const members = largest.slice(0, count).reduce((sum, size) => sum + size, 0);
      return { count, ...shared(members, whole) };
    }),
    median,
    mean: unions === 0 ? null : whole / unions,
  };
}

function withUnknown(rows: readonly FindingPart[], whole: number): PartsWithUnknown {
  const unknown = rows.find(({ code }) => code === 'unknown')?.members ?? 0;
  return { rows, notReported: shared(unknown, whole) };
}

function shared(members: number, whole: number): MembersWithShare {
  return { members, share: shareOf(members, whole) };
}

/** Without a union that counts there is nothing to measure a target by: a 連合体 has its unions by `parent`. */
function progressOf(target: FindingTarget, { asOf, total, isKnown }: FindingFacts): TargetFinding {
  const { difference, progress } = targetProgress({
    target: target.members,
    targetPeriod: target.period,
    current: isKnown.asOf && total.unions > 0 ? total.members : null,
    asOf,
  });
  return { ...target, difference, progress };
}
