import { monthNumber } from './calendar';
import { planAffiliations, planWithdrawals } from './comings-and-goings';
import { planLineages } from './lineage-plan';
import { CONFEDERATION, INDIVIDUAL, NATIONALS } from './nationals';
import { planProfileChanges, type ProfileChange } from './profile-changes';
import { Random } from './random';
import { Roster } from './roster';
import type { LineagePlan, UnionPlan } from './union-plan';

/** Everything that happens to the unions of one copy of the sample, figures apart. */
export interface UnionPlans {
  readonly unions: readonly UnionPlan[];
  readonly lineages: readonly LineagePlan[];
  readonly changes: readonly ProfileChange[];
  readonly confederation: UnionPlan | null;
}

/** Council unions at the start by industry: 206, and 45 inside 通建連合; with 10 national ones and ICTJユニオン 262. */
const COUNCIL_UNIONS: readonly (readonly [industry: string, count: number])[] = [
  ['G39', 71],
  ['G37', 37],
  ['E15', 19],
  ['H42', 15],
  ['E', 17],
  ['D064', 8],
  ['R9221', 13],
  ['P83', 5],
  ['P85', 8],
  ['I5931', 8],
  ['T9999', 1],
  ['D082', 4],
];
const IN_CONFEDERATION = 45;

/** Month from which the union that has lost all its members reports 0. */
export const ZERO_FROM = monthNumber('2025-10');

/** Plans a copy: number 0 is the sample, the others repeat its shape with other unions for the benchmark. */
export function planUnions(seed: number, copy: number): UnionPlans {
  const roster = new Roster(seed, copy);
  const random = new Random(seed, 'movements', copy);
  const confederation = copy === 0 ? roster.addNamed(CONFEDERATION) : null;
  found(roster, copy);
  const lineages = planLineages(roster);
  giveRoles(roster);
  const changes = planProfileChanges(roster, random);
  planWithdrawals(roster, random);
  planAffiliations(roster);
  roster.number();
  return { unions: roster.unions, lineages, changes, confederation };
}

function found(roster: Roster, copy: number): void {
  if (copy === 0) {
    [...NATIONALS, INDIVIDUAL].forEach((named) => roster.addNamed(named));
  } else {
    [...NATIONALS, INDIVIDUAL].forEach(({ industry }) => roster.addInvented({ industry }));
  }
  for (const [industry, count] of COUNCIL_UNIONS) {
    for (let built = 0; built < count; built += 1) roster.addInvented({ industry });
  }
  for (let built = 0; built < IN_CONFEDERATION; built += 1) {
    roster.addInvented({ industry: 'D082', inConfederation: true });
  }
}

/** Chosen before the withdrawals, so that nobody with a part to play leaves. */
function giveRoles(roster: Roster): void {
  roster.take('reporter', { industry: 'G39', size: [250, 600] });
  roster.take('zero', { industry: 'E15', size: [9, 70] });
  for (const industry of ['G39', 'G37', 'H42']) {
    roster.take('carried-forward', { industry, size: [30, 200] });
  }
  roster.take('gap', { industry: 'D064' });
  for (const industry of ['G39', 'E', 'G37', 'G39']) {
    roster.take('correction', { industry, size: [120, 600] });
  }
  for (const industry of ['H42', 'E', 'G39', 'R9221', 'G37']) {
    roster.take('total-only', { industry, size: [20, 300] });
  }
}
