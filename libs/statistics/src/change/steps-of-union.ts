import type { Step } from './change-kinds';
import type { ChangeSubject } from './change-subject';

/** Persons carried into and out of one union, and whether any transfer names it. */
export interface Carried {
  readonly in: number;
  readonly out: number;
  readonly isTarget: boolean;
  readonly isSource: boolean;
}

/** The steps that lead one union from its opening to its closing figure; their sums are the difference exactly, in
 *  unions and in persons. Steps of nothing are left out. Source: product brief, rule 5. */
export function stepsOfUnion(subject: ChangeSubject, carried: Carried): Step[] {
  return stepsByEnds(subject, carried).filter(
    ({ unions, members }) => unions !== 0 || members !== 0,
  );
}

function stepsByEnds(subject: ChangeSubject, carried: Carried): Step[] {
  const { opening, closing } = subject;
  if (opening.isAffiliated && closing.isAffiliated) return stayed(subject, carried);
  if (opening.isAffiliated) return opening.isIncluded ? left(subject, carried) : [];
  if (closing.isAffiliated) return closing.isIncluded ? joined(subject, carried) : [];
  return subject.isPassing ? passedThrough(carried) : [];
}

/** There at both ends: reclassified at the opening value when only one end is included; transfers and the rest belong
 *  to where the union is at the end. */
function stayed(subject: ChangeSubject, carried: Carried): Step[] {
  const { opening, closing } = subject;
  const before = opening.members ?? 0;
  if (!closing.isIncluded) {
    if (!opening.isIncluded) return [];
    return [{ kind: 'reclassifiedOut', unions: 0 - opening.unions, members: 0 - before }];
  }
  const isGap = opening.members === null || closing.members === null;
  const rest = (closing.members ?? 0) - before - carried.in + carried.out;
  const arrived: Step[] = opening.isIncluded
    ? []
    : [{ kind: 'reclassifiedIn', unions: opening.unions, members: before }];
  return [
    ...arrived,
    { kind: 'mergedIn', unions: 0, members: carried.in },
    { kind: 'mergedOut', unions: 0, members: 0 - carried.out },
    restStep({ unions: closing.unions - opening.unions, members: rest }, isGap),
  ];
}

/** Gone at the end: merged away if a transfer says where to, else withdrawn with all it had. */
function left({ opening }: ChangeSubject, carried: Carried): Step[] {
  const before = opening.members ?? 0;
  const mergedIn: Step = { kind: 'mergedIn', unions: 0, members: carried.in };
  if (!carried.isSource) {
    const members = 0 - before - carried.in;
    return [mergedIn, { kind: 'withdrawn', unions: 0 - opening.unions, members }];
  }
  const rest = carried.out - carried.in - before;
  return [
    mergedIn,
    { kind: 'mergedOut', unions: 0 - opening.unions, members: 0 - carried.out },
    restStep({ unions: 0, members: rest }, opening.members === null),
  ];
}

/** New at the end: from a merger or split if a transfer says where from, else affiliated with all it brought. */
function joined({ closing }: ChangeSubject, carried: Carried): Step[] {
  const after = closing.members ?? 0;
  const mergedOut: Step = { kind: 'mergedOut', unions: 0, members: 0 - carried.out };
  if (!carried.isTarget) {
    return [
      { kind: 'affiliated', unions: closing.unions, members: after + carried.out },
      mergedOut,
    ];
  }
  const rest = after - carried.in + carried.out;
  return [
    { kind: 'mergedIn', unions: closing.unions, members: carried.in },
    mergedOut,
    restStep({ unions: 0, members: rest }, closing.members === null),
  ];
}

/** There at neither end, a link in a chain of mergers: what came in and went out again. */
function passedThrough(carried: Carried): Step[] {
  return [
    { kind: 'mergedIn', unions: 0, members: carried.in },
    { kind: 'mergedOut', unions: 0, members: 0 - carried.out },
    restStep({ unions: 0, members: carried.out - carried.in }, false),
  ];
}

/** What is left to explain: growth or decline by its persons (by its union when no person changed), or a gap where a
 *  figure is missing at an end. */
function restStep(rest: Omit<Step, 'kind'>, isGap: boolean): Step {
  if (isGap) return { kind: 'gap', ...rest };
  const direction = rest.members === 0 ? rest.unions : rest.members;
  return { kind: direction < 0 ? 'decline' : 'growth', ...rest };
}
