import { compareKeys } from './row-order';
import type { UnionState } from './union-state';
import type { Totals } from './union-states';

/** What regions are: blocks, or prefectures. */
export type RegionLevel = 'block' | 'prefecture';

/** Persons who work in one region in unions that have their seat in one. */
export interface RegionFlow {
  readonly headquarters: string;
  readonly workplace: string;
  readonly members: number;
}

/** A region on both bases. `workplace.members` = local + incoming, `headquarters.members` = local + outgoing. */
export interface RegionRow {
  readonly code: string;
  readonly workplace: Totals;
  readonly headquarters: Totals;
  readonly local: number;
  readonly incoming: number;
  readonly outgoing: number;
}

/** Unions counted in each region on one basis. */
export type UnionCounts = ReadonlyMap<string, number>;

/** Flows with the counts of unions on both bases. */
export interface RegionCounts {
  readonly flows: readonly RegionFlow[];
  readonly byWorkplace: UnionCounts;
  readonly byHeadquarters: UnionCounts;
}

/** Every region with a member or a union on either basis, in the order of the code list, `00` last. Both bases add up to
 *  the sum of the flows. Persons and unions. Source: product brief, rules 3 and 4. */
export function regionRows({ flows, ...unions }: RegionCounts, level: RegionLevel): RegionRow[] {
  const codes = new Set([
    ...flows.flatMap(({ headquarters, workplace }) => [headquarters, workplace]),
    ...unions.byWorkplace.keys(),
    ...unions.byHeadquarters.keys(),
  ]);
  return [...codes]
    .sort((left, right) => compareKeys(level, left, right))
    .map((code) => {
      const working = flows.filter(({ workplace }) => workplace === code);
      const seated = flows.filter(({ headquarters }) => headquarters === code);
      const local = personsIn(working.filter(({ headquarters }) => headquarters === code));
      const [works, sits] = [personsIn(working), personsIn(seated)];
      return {
        code,
        workplace: { unions: unions.byWorkplace.get(code) ?? 0, members: works },
        headquarters: { unions: unions.byHeadquarters.get(code) ?? 0, members: sits },
        local,
        incoming: works - local,
        outgoing: sits - local,
      };
    });
}

/** Both bases of union states already selected by a view on the basis of workplaces: flows in the order of the code list,
 *  unions where they have a member and where they have their seat. Source: product brief, rule 4. */
export function regionCountsOf(states: readonly UnionState[], level: RegionLevel): RegionCounts {
  const flows = new Map<string, RegionFlow>();
  const byWorkplace = new Map<string, number>();
  const byHeadquarters = new Map<string, number>();
  for (const { keys, cells, unions } of states) {
    const headquarters = keys[level];
    if (unions > 0) add(byHeadquarters, headquarters);
    for (const workplace of new Set(cells.map((cell) => cell[level]))) add(byWorkplace, workplace);
    for (const { [level]: workplace, members } of cells) {
      const id = `${headquarters}\n${workplace}`;
      const before = flows.get(id)?.members ?? 0;
      flows.set(id, { headquarters, workplace, members: before + members });
    }
  }
  return { flows: sortedFlows([...flows.values()], level), byWorkplace, byHeadquarters };
}

/** Flows by seat, then by workplace, in the order of the code list. */
export function sortedFlows(flows: readonly RegionFlow[], level: RegionLevel): RegionFlow[] {
  return [...flows].sort(
    (left, right) =>
      compareKeys(level, left.headquarters, right.headquarters) ||
      compareKeys(level, left.workplace, right.workplace),
  );
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function personsIn(flows: readonly RegionFlow[]): number {
  return flows.reduce((sum, { members }) => sum + members, 0);
}
