import { dayAfter, lastDay, LAST_DAY, instant, OPEN_MONTH, OPEN_PERIOD, workday } from './calendar';
import { EDITOR } from './accounts';
import { cellsOf, type Cell } from './cell-shapes';
import type { ReportHistory } from './history';
import { Random } from './random';
import type { ReportWriter, RevisionRow } from './reports';
import type { Submission } from './submission';
import { isCounted, type UnionPlan } from './union-plan';

/** Work in progress on a report of the open campaign. */
export interface DraftRow {
  readonly unionId: number;
  /** `YYYY-MM`. */
  readonly period: string;
  readonly members: number;
  readonly cells: readonly Cell[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: number;
}

/** The open campaign of a copy: what has come in so far. */
export interface OpenCampaign {
  readonly revisions: readonly RevisionRow[];
  readonly drafts: readonly DraftRow[];
}

/** Shares of the unions: approved and awaiting decision together are the 60 % that have reported. */
const APPROVED = 0.46;
const AWAITING = 0.145;
const RETURNED = 0.03;
const DRAFT = 0.06;

/** Days after the end of the month within which the reports so far have come. */
const SO_FAR = { least: 14, most: 20 };

/** Every so many of the reports awaiting decision has a change that wanted a reason. */
const WARNED_EVERY = 6;

const WARNED_SIZE = 260;

/** What is left of the members in such a report. */
const FALL = 0.74;

/** What has come in to the open campaign, in the order of union codes. The reporter's union is among those returned. */
export function openCampaign(
  unions: readonly UnionPlan[],
  history: ReportHistory,
  { seed, writer }: { readonly seed: number; readonly writer: ReportWriter },
): OpenCampaign {
  const counted = unions.filter(
    (union) => isCounted(union, OPEN_MONTH) && union.role !== 'reporter',
  );
  const random = new Random(seed, 'open', unions.length, unions[0]?.code ?? '');
  const order = random.shuffled(counted);
  const parts = partsOf(order);
  const reporters = unions.filter(({ role }) => role === 'reporter');
  const submissions = [
    ...parts.approved.map((union) => entry(history.submission(union, OPEN_MONTH), random)),
    ...parts.awaiting.map((union, index) =>
      awaiting(history.submission(union, OPEN_MONTH), index, random),
    ),
    ...[...reporters, ...parts.returned].map((union) =>
      returned(history.submission(union, OPEN_MONTH), random),
    ),
  ].sort((left, right) => left.union.id - right.union.id);
  return {
    revisions: submissions.map((submission) => writer.revision(submission)),
    drafts: parts.draft.map((union, index) => draft(history.submission(union, OPEN_MONTH), index)),
  };
}

type Part = 'approved' | 'awaiting' | 'returned' | 'draft';

function partsOf(order: readonly UnionPlan[]): Readonly<Record<Part, readonly UnionPlan[]>> {
  const ends = [
    APPROVED,
    APPROVED + AWAITING,
    APPROVED + AWAITING + RETURNED,
    APPROVED + AWAITING + RETURNED + DRAFT,
  ];
  const [approved = 0, awaitingEnd = 0, returnedEnd = 0, draftEnd = 0] = ends.map((share) =>
    Math.round(share * order.length),
  );
  return {
    approved: order.slice(0, approved),
    awaiting: order.slice(approved, awaitingEnd),
    returned: order.slice(awaitingEnd, returnedEnd),
    draft: order.slice(returnedEnd, draftEnd),
  };
}

function entry(submission: Submission, random: Random): Submission {
  const days = random.integer(SO_FAR.least, SO_FAR.most);
  return { ...submission, enteredOn: workday(dayAfter(lastDay(OPEN_MONTH), days)) };
}

/** Awaiting decision; some of them with a fall that the union has explained. */
function awaiting(submission: Submission, index: number, random: Random): Submission {
  const entered = { ...entry(submission, random), outcome: 'awaiting' } as const;
  if (index % WARNED_EVERY !== 0 || submission.members < WARNED_SIZE) return entered;
  return { ...entered, members: Math.round(submission.members * FALL) };
}

function returned(submission: Submission, random: Random): Submission {
  return {
    ...entry(submission, random),
    members: submission.members * 10,
    outcome: 'returned',
    comment: '前回の10倍です。桁を確認してください。',
  };
}

function draft({ union, members, shapes }: Submission, index: number): DraftRow {
  const day = dayAfter(LAST_DAY, -(index % 5));
  return {
    unionId: union.id,
    period: OPEN_PERIOD,
    members,
    cells: cellsOf(shapes, members, OPEN_MONTH),
    reasons: {},
    version: 1 + (index % 3),
    savedAt: instant(day, 10 * 3600 + index * 60),
    savedBy: EDITOR,
  };
}
