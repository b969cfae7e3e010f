import { report, type ChangeOutcome, type Report, type UnionListItem } from '@soshiki/contracts';
import type { TestApi } from './api';
import { aNewUnion, type DirectoryCalls } from './directory-calls';

/** First day of the month whose campaign is open in the sample. */
export const DAY = '2026-01-01';

/** A union with a figure. Persons. */
export interface CountedUnion {
  readonly code: string;
  readonly name: string;
  readonly members: number;
}

/** Unions for stories, each given once. */
export class UnionPool {
  private readonly unions: CountedUnion[];

  constructor(listed: readonly UnionListItem[], atLeast = 10) {
    this.unions = listed.flatMap(({ code, name, members }) =>
      members === null || members < atLeast ? [] : [{ code, name, members }],
    );
  }

  /** One that no other story has got. */
  next(): CountedUnion {
    const union = this.unions.shift();
    if (union === undefined) throw new Error('the sample has more unions');
    return union;
  }

  /** Two for a story that leaves them as they are. */
  look(): readonly [CountedUnion, CountedUnion] {
    const [one, two] = this.unions;
    if (one === undefined || two === undefined) throw new Error('the sample has more unions');
    return [one, two];
  }
}

/** Unions that have not reported for January yet, so that a report of theirs can be opened. */
export async function unreported(api: TestApi, directory: DirectoryCalls): Promise<UnionPool> {
  const { rows } = await api.database.owner.query<{ code: string }>(
    `SELECT u.code FROM member_union u WHERE NOT EXISTS (SELECT FROM report_revision r
       WHERE r.union_id = u.id AND r.period = '2026-01-31')`,
  );
  const without = new Set(rows.map(({ code }) => code));
  const listed = await directory.list('asOf=2025-12&sort=-members');
  return new UnionPool(listed.filter(({ code }) => without.has(code)));
}

/** Members carried from a union to another. */
export const carried = (from: string, to: unknown, members: number) => ({ from, to, members });

/** The new union at a place of `to`. */
export const toNew = (place: number) => ({ new: place });

/** A merger of unions into a new one, with what a test wants otherwise. */
export function aMerger(sources: readonly CountedUnion[], more: object = {}) {
  return {
    ...{ kind: 'merge', effectiveOn: DAY, note: '会社合併' },
    from: sources.map(({ code }) => code),
    to: [aNewUnion({ name: '合同労働組合', kana: 'ごうどうろうどうくみあい' })],
    transfers: sources.map(({ code, members }) => carried(code, toNew(0), members)),
    ...more,
  };
}

/** An absorption of one union by another. */
export function anAbsorption(one: CountedUnion, by: CountedUnion, more: object = {}) {
  return {
    ...{ kind: 'absorption', effectiveOn: DAY, from: [one.code], to: [by.code] },
    transfers: [carried(one.code, by.code, one.members)],
    ...more,
  };
}

/** The report of a union for January, with its entity tag. */
export async function januaryReport(
  directory: DirectoryCalls,
  code: string,
): Promise<Report & { readonly tag: string }> {
  const answer = await directory.client.get(`/api/v1/campaigns/2026-01/reports/${code}`);
  return { ...report.parse(answer.json), tag: answer.headers.get('etag') ?? '' };
}

/** Approves the opening reports of an event. @throws Error with the refusal. */
export async function approveOpenings(
  approver: DirectoryCalls,
  { effect }: ChangeOutcome,
): Promise<void> {
  for (const { code } of effect.openingReports) {
    const { tag } = await januaryReport(approver, code);
    const path = `/api/v1/campaigns/2026-01/reports/${code}/approve`;
    const { status, text } = await approver.client.post(path, {}, { 'if-match': tag });
    if (status !== 200) throw new Error(text);
  }
}
