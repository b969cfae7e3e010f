import { overviewQuery, type OverviewRow } from '../statistics/overview.queries';

/** A union behind the outline, as PostgreSQL answers it. Days are reference days; members are persons. */
export interface OutlineUnion {
  readonly code: string;
  readonly name: string;
  readonly industry: string;
  readonly prefecture: string;
  readonly members: number | null;
  readonly figureDay: string | null;
  readonly revision: number | null;
  readonly isCarried: boolean;
  readonly isAwaiting: boolean;
  /** Whether it adds one to the count: a region counts a union where it has a member. */
  readonly isCounted: boolean;
  /** Members at the period compared with; null when missing or not there. */
  readonly membersBefore: number | null;
}

export interface OutlineRow extends OverviewRow {
  readonly behind: readonly OutlineUnion[] | null;
}

/** The overview and every union behind it, from one snapshot in one round trip. */
export const OUTLINE = `
  SELECT overview.*,
    (SELECT json_agg(json_build_object(
       'code', s.code, 'name', s.name, 'industry', s.industry, 'prefecture', s.headquarters,
       'members', s.members, 'figureDay', s.figure_period, 'revision', s.rev,
       'isCarried', COALESCE(s.figure_period < s.day, false),
       'isAwaiting', s.union_id IN (SELECT union_id FROM visible_awaiting),
       'isCounted', s.unions > 0, 'membersBefore', b.members) ORDER BY s.code)
     FROM visible_state s
     LEFT JOIN visible_state b ON b.n = 2 AND b.union_id = s.union_id
     WHERE s.n = 1) AS behind
  FROM (${overviewQuery('headquarters')}) overview`;
