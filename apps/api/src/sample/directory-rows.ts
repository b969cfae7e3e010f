import type { Kind } from '@soshiki/base';
import { EDITOR } from './accounts';
import { dayAfter, firstDay, instant, LEDGER_BEGINS, NEVER, workday } from './calendar';
import type { Figures } from './figures';
import type { ProfileChange } from './profile-changes';
import type { LineagePlan, UnionPlan } from './union-plan';
import type { UnionPlans } from './union-plans';

export interface UnionRow {
  readonly id: number;
  readonly code: string;
  readonly createdAt: string;
}

/** A profile as it was entered; what it takes from the older ones the ledger works out itself. */
export interface ProfileRow {
  readonly unionId: number;
  readonly name: string;
  readonly kana: string;
  readonly shortName: string;
  readonly kind: Kind;
  readonly industry: string;
  readonly group: string | null;
  readonly prefecture: string;
  readonly parentId: number | null;
  readonly validFrom: string;
  readonly recordedAt: string;
  readonly reason: string | null;
}

/** An affiliation as it was entered; one with an end replaces the open one that began on the same day. */
export interface AffiliationRow {
  readonly unionId: number;
  readonly from: string;
  /** First day no longer affiliated, or `null`. */
  readonly until: string | null;
  readonly withdrawalReason: string | null;
  readonly recordedAt: string;
}

export interface ContactRow {
  readonly unionId: number;
  readonly roleName: string;
  readonly email: string;
  readonly validFrom: string;
  readonly recordedAt: string;
}

export interface LineageRow {
  readonly id: number;
  readonly kind: LineagePlan['kind'];
  readonly effectiveOn: string;
  readonly note: string;
  readonly recordedAt: string;
  readonly transfers: readonly {
    readonly from: number;
    readonly to: number;
    readonly members: number;
  }[];
}

/** The directory of one copy of the sample, each list in the order in which it was entered. */
export interface DirectoryRows {
  readonly unions: readonly UnionRow[];
  readonly profiles: readonly ProfileRow[];
  readonly affiliations: readonly AffiliationRow[];
  readonly contacts: readonly ContactRow[];
  readonly lineages: readonly LineageRow[];
}

/** Who writes the directory. */
export const DIRECTORY_AUTHOR = EDITOR;

/** Writes the directory of a copy down as rows. `copy` keeps the ids of lineage events apart. */
export function directoryRows(plans: UnionPlans, figures: Figures, copy: number): DirectoryRows {
  const { unions, confederation } = plans;
  return {
    unions: unions.map((union) => ({
      id: union.id,
      code: union.code,
      createdAt: enteredAt(union),
    })),
    profiles: profileRows(plans),
    affiliations: unions.flatMap(affiliationRows).sort(byRecording),
    contacts: unions.filter((union) => union !== confederation).map(contactRow),
    lineages: plans.lineages.map((plan, index) =>
      lineageRow(plan, figures, copy * 100 + index + 1),
    ),
  };
}

/** Those there from the start were entered when the ledger began, the others a week before they joined. */
function enteredAt({ from }: UnionPlan): string {
  if (from === 0) return instant(LEDGER_BEGINS, 10 * 3600);
  return instant(workday(dayAfter(firstDay(from), -7)), 11 * 3600);
}

function profileRows({ unions, changes, confederation }: UnionPlans): ProfileRow[] {
  const parentId = confederation?.id ?? null;
  const first = unions.map((union) => firstProfile(union, parentId));
  const known = new Map(first.map((row) => [row.unionId, row]));
  const later = [...changes].sort((left, right) => left.month - right.month);
  for (const change of later) {
    const before = known.get(change.union.id);
    if (before === undefined) continue;
    const after = changedProfile(before, change);
    known.set(change.union.id, after);
    first.push(after);
  }
  return first;
}

function firstProfile(union: UnionPlan, parentId: number | null): ProfileRow {
  return {
    unionId: union.id,
    ...union.name,
    kind: union.kind,
    industry: union.industry,
    group: union.group,
    prefecture: union.prefectures[0] ?? '13',
    parentId: union.inConfederation ? parentId : null,
    validFrom: union.affiliatedOn,
    recordedAt: enteredAt(union),
    reason: null,
  };
}

/** Entered three weeks before or two weeks after it takes effect, in turns. */
function changedProfile(before: ProfileRow, { month, fields, reason }: ProfileChange): ProfileRow {
  const { name, industry, group, prefecture } = fields;
  return {
    ...before,
    ...name,
    industry: industry ?? before.industry,
    group: group === undefined ? before.group : group,
    prefecture: prefecture ?? before.prefecture,
    validFrom: firstDay(month),
    recordedAt: instant(workday(dayAfter(firstDay(month), month % 2 === 0 ? -21 : 14)), 14 * 3600),
    reason,
  };
}

function affiliationRows(union: UnionPlan): AffiliationRow[] {
  const begun = {
    unionId: union.id,
    from: union.affiliatedOn,
    until: null,
    withdrawalReason: null,
    recordedAt: enteredAt(union),
  };
  if (union.until >= NEVER) return [begun];
  const until = firstDay(union.until);
  const recordedAt = instant(workday(dayAfter(until, -10)), 15 * 3600);
  return [begun, { ...begun, until, withdrawalReason: union.withdrawalReason, recordedAt }];
}

function byRecording(left: AffiliationRow, right: AffiliationRow): number {
  if (left.recordedAt === right.recordedAt) return left.unionId - right.unionId;
  return left.recordedAt < right.recordedAt ? -1 : 1;
}

function contactRow(union: UnionPlan): ContactRow {
  return {
    unionId: union.id,
    roleName: '書記長',
    email: `shokicho@u${union.code}.example.jp`,
    validFrom: union.affiliatedOn,
    recordedAt: enteredAt(union),
  };
}

/** Members carried over are those of the month before, as reported. */
function lineageRow(plan: LineagePlan, figures: Figures, id: number): LineageRow {
  return {
    id,
    kind: plan.kind,
    effectiveOn: firstDay(plan.month),
    note: plan.note,
    recordedAt: instant(workday(dayAfter(firstDay(plan.month), 5)), 13 * 3600),
    transfers: transfersOf(plan, figures),
  };
}

/** A union that ends gives all it has: the last strand's part is what the others left over. */
function transfersOf({ transfers, month }: LineagePlan, figures: Figures): LineageRow['transfers'] {
  const left = new Map<number, number>();
  return transfers.map(({ from, to, strands }, index) => {
    const members = figures.members.get(from.id)?.[month - 1] ?? 0;
    const rest = left.get(from.id) ?? members;
    const weight = strands.reduce((sum, { base }) => sum + base, 0);
    const whole = from.stays.reduce((sum, { strand }) => sum + strand.base, 0);
    const isLastOfEnding =
      from.until === month && !transfers.slice(index + 1).some((later) => later.from === from);
    const moved = isLastOfEnding ? rest : Math.round((members * weight) / whole);
    left.set(from.id, rest - moved);
    return { from: from.id, to: to.id, members: moved };
  });
}
