import { monthNumber, NEVER } from './calendar';
import type { Roster, Wanted } from './roster';
import type { LineagePlan, Strand, StrandStay, UnionPlan } from './union-plan';

interface MergeWanted extends Wanted {
  readonly kind: 'merge' | 'absorption';
  readonly period: string;
  readonly industry: string;
  /** How many unions end in it. */
  readonly ending: number;
  readonly note: string;
}

interface SplitWanted {
  readonly period: string;
  readonly industry: string;
  /** Whether the old union goes on beside the new one, or ends in two new ones. */
  readonly goesOn: boolean;
  readonly note: string;
}

/** The six merges, two of them absorptions. Merges net to one union less per union that ends, plus one that begins. */
const MERGES: readonly MergeWanted[] = [
  {
    kind: 'merge',
    period: '2016-10',
    industry: 'G39',
    ending: 2,
    size: [60, 260],
    note: '会社合併に伴う組合の合併',
  },
  {
    kind: 'merge',
    period: '2019-04',
    industry: 'E15',
    ending: 2,
    size: [40, 300],
    note: 'グループ再編に伴う組合の合併',
  },
  {
    kind: 'absorption',
    period: '2020-07',
    industry: 'E',
    ending: 1,
    size: [40, 400],
    note: '事業譲渡に伴う吸収合併',
  },
  {
    kind: 'merge',
    period: '2022-04',
    industry: 'D082',
    inConfederation: true,
    ending: 3,
    size: [100, 700],
    note: '通信建設3社の経営統合に伴う組合の合併',
  },
  {
    kind: 'absorption',
    period: '2023-10',
    industry: 'H42',
    ending: 1,
    size: [30, 400],
    note: '会社の吸収合併に伴う組合の統合',
  },
  {
    kind: 'merge',
    period: '2025-04',
    industry: 'G39',
    ending: 2,
    size: [60, 300],
    note: '会社合併に伴う組合の合併',
  },
];

/** The two splits. */
const SPLITS: readonly SplitWanted[] = [
  { period: '2018-10', industry: 'R9221', goesOn: true, note: '会社分割に伴う組合の分離' },
  { period: '2024-04', industry: 'G39', goesOn: false, note: '会社分割に伴い2組合に分割' },
];

/** Plans the six merges and the two splits of a copy, moving strands between unions. */
export function planLineages(roster: Roster): LineagePlan[] {
  const merges = MERGES.map((merge) => planMerge(roster, merge));
  return [...merges, ...SPLITS.map((split) => planSplit(roster, split))];
}

function planMerge(roster: Roster, merge: MergeWanted): LineagePlan {
  const month = monthNumber(merge.period);
  const ending = Array.from({ length: merge.ending }, () => roster.take('merge', merge));
  const moved = ending.map((union) => ({ from: union, strands: strandsOf(union) }));
  const arriving = moved.flatMap(({ strands }) => staysFrom(strands, month));
  const to =
    merge.kind === 'merge' ? successor(roster, merge, arriving) : roster.take('merge', merge);
  if (merge.kind === 'absorption') to.stays.push(...arriving);
  ending.forEach((union) => endIn(union, month, merge.kind === 'merge' ? '合併' : '吸収合併'));
  return {
    kind: merge.kind,
    month,
    note: merge.note,
    transfers: moved.map(({ from, strands }) => ({ from, to, strands })),
  };
}

function successor(roster: Roster, merge: MergeWanted, stays: readonly StrandStay[]): UnionPlan {
  const union = roster.addInvented({
    industry: merge.industry,
    inConfederation: merge.inConfederation ?? false,
    from: stays[0]?.from ?? 0,
    stays,
  });
  union.role = 'merge';
  return union;
}

function planSplit(roster: Roster, split: SplitWanted): LineagePlan {
  const month = monthNumber(split.period);
  const from = roster.take('split', { industry: split.industry, size: [120, 900] });
  const [staying, leaving] = halves(from);
  from.stays = [
    { strand: staying, from: 0, until: split.goesOn ? NEVER : month },
    { strand: leaving, from: 0, until: month },
  ];
  if (!split.goesOn) endIn(from, month, '組合の分割');
  const parted = split.goesOn ? [leaving] : [staying, leaving];
  const transfers = parted.map((strand) => ({
    from,
    to: offshoot(roster, from, { strand, from: month, until: NEVER }),
    strands: [strand],
  }));
  return { kind: 'split', month, note: split.note, transfers };
}

function offshoot(roster: Roster, from: UnionPlan, stay: StrandStay): UnionPlan {
  const union = roster.addInvented({
    industry: from.industry,
    prefectures: from.prefectures,
    from: stay.from,
    stays: [stay],
  });
  union.role = 'split';
  return union;
}

/** Three fifths and two fifths of a union's members. */
function halves(union: UnionPlan): readonly [Strand, Strand] {
  const whole = strandsOf(union)[0];
  if (whole === undefined) throw new RangeError(`${union.name.name} has no members to part`);
  return [
    { ...whole, base: whole.base * 0.6, stream: `${whole.stream}/a` },
    { ...whole, base: whole.base * 0.4, stream: `${whole.stream}/b` },
  ];
}

function strandsOf(union: UnionPlan): Strand[] {
  return union.stays.map(({ strand }) => strand);
}

function staysFrom(strands: readonly Strand[], month: number): StrandStay[] {
  return strands.map((strand) => ({ strand, from: month, until: NEVER }));
}

function endIn(union: UnionPlan, month: number, reason: string): void {
  union.until = month;
  union.withdrawalReason = reason;
}
