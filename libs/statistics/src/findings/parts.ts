import { isCellDimension, type Basis } from '../view';
import type { FindingDimension } from './finding-facts';

/** Unions and persons of a part at one end; `members` are `null` when the figure of every union in it is missing. */
export interface EndPart {
  readonly code: string;
  readonly unions: number;
  readonly members: number | null;
}

/** Unions and persons of a part at both ends of a comparison. */
export interface PartEnds extends EndPart {
  readonly unionsBefore: number;
  readonly membersBefore: number | null;
}

/** What a part has at an end where no union stands in it: nobody, or `null` when nothing is known of anybody. */
export interface EndOfParts {
  readonly parts: readonly EndPart[];
  readonly absent: 0 | null;
}

/** What an absent part has: nobody; but where no figure is known, nobody knows in which prefecture, of which gender or in
 *  which size of union the members were. Source: product brief, rule 2 (missing is never 0). */
export function absentPart(
  dimension: FindingDimension,
  { basis, isAllMissing }: { readonly basis: Basis; readonly isAllMissing: boolean },
): 0 | null {
  const isOfFigure = dimension === 'sizeBand' || isCellDimension(dimension, basis);
  return isOfFigure && isAllMissing ? null : 0;
}

/** The parts of both ends side by side, those without a union at either end left out. Members of an end add up to its
 *  total. Source: product brief, rules 2 and 3. */
export function partsOfEnds(after: EndOfParts, before: EndOfParts): PartEnds[] {
  const [afterwards, earlier] = [byCode(after), byCode(before)];
  return [...new Set([...afterwards.keys(), ...earlier.keys()])]
    .map((code) => {
      const now = afterwards.get(code) ?? { unions: 0, members: after.absent };
      const then = earlier.get(code) ?? { unions: 0, members: before.absent };
      return {
        code,
        unions: now.unions,
        members: now.members,
        unionsBefore: then.unions,
        membersBefore: then.members,
      };
    })
    .filter(({ unions, unionsBefore }) => unions > 0 || unionsBefore > 0);
}

function byCode({ parts }: EndOfParts): Map<string, EndPart> {
  return new Map(parts.map((part) => [part.code, part]));
}
