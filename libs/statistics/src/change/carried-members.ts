import type { Transfer } from '../ledger';
import { sumOfMembers } from '../headcount-sum';
import { apportion } from './apportion';
import type { ChangeSubject } from './change-subject';

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly recorded: number;
  readonly lastOn: string;
}

/** Members carried between unions when a view looks into cells. A recorded transfer is a head-count without cells, so:
 *  a union that is gone at the end passes on its own filtered members (and those passed to it), divided among its
 *  targets as recorded; one that stays has given a new union what that union has at the end, divided among the
 *  new union's sources as recorded, and nothing to one that was there before. Source: rule 5 of the product brief
 *  as the change statistic reads it. */
export function carriedMembers(
  subjects: readonly ChangeSubject[],
  transfers: readonly Transfer[],
): Transfer[] {
  const known = new Map(subjects.map((subject) => [subject.code, subject]));
  const flows = flowsOf(transfers);
  const carried: Transfer[] = [];
  for (const from of inOrderOfLeaving(flows)) {
    const given = flows.filter((flow) => flow.from === from);
    const members = isAffiliatedAtEnd(known.get(from))
      ? given.map((flow) => givenToNewUnion(flow, flows, known.get(flow.to)))
      : apportion(
          (known.get(from)?.opening.members ?? 0) + receivedBy(from, carried),
          given.map(({ recorded }) => recorded),
        );
    carried.push(...given.map((flow, place) => carry(flow, members[place] ?? 0)));
  }
  return carried;
}

function carry({ from, to, lastOn }: Flow, members: number): Transfer {
  return { from, to, effectiveOn: lastOn, members };
}

function receivedBy(code: string, carried: readonly Transfer[]): number {
  return sumOfMembers(carried.filter(({ to }) => to === code));
}

function isAffiliatedAtEnd(subject: ChangeSubject | undefined): boolean {
  return subject?.closing.isAffiliated ?? false;
}

function givenToNewUnion(
  flow: Flow,
  flows: readonly Flow[],
  target: ChangeSubject | undefined,
): number {
  if (target === undefined || target.opening.isAffiliated) return 0;
  const sources = flows.filter(({ to }) => to === flow.to);
  const parts = apportion(
    target.closing.members ?? 0,
    sources.map(({ recorded }) => recorded),
  );
  return parts[sources.indexOf(flow)] ?? 0;
}

/** Transfers of one pair of unions in one, in order of the codes. */
function flowsOf(transfers: readonly Transfer[]): Flow[] {
  const flows = new Map<string, Flow>();
  for (const { from, to, members, effectiveOn } of transfers) {
    const id = `${from}\n${to}`;
    const { recorded, lastOn } = flows.get(id) ?? { recorded: 0, lastOn: effectiveOn };
    const latest = lastOn > effectiveOn ? lastOn : effectiveOn;
    flows.set(id, { from, to, recorded: recorded + members, lastOn: latest });
  }
  return [...flows.values()].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}

/** Unions by the day of their last transfer, so that a chain of mergers passes on what it was passed. */
function inOrderOfLeaving(flows: readonly Flow[]): string[] {
  const lastOn = new Map<string, string>();
  for (const flow of flows) {
    const known = lastOn.get(flow.from) ?? '';
    lastOn.set(flow.from, known > flow.lastOn ? known : flow.lastOn);
  }
  return [...lastOn]
    .sort(([a, dayOfA], [b, dayOfB]) => compareText(dayOfA, dayOfB) || compareText(a, b))
    .map(([code]) => code);
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
