/** One month of a union's figures as PostgreSQL answers it. */
export interface FigureRow {
  /** Reference day. */
  readonly day: string;
  readonly counts: boolean;
  readonly members: number | null;
  readonly figurePeriod: string | null;
  readonly revision: number | null;
  readonly reason: string | null;
  readonly enteredBy: string | null;
  readonly enteredAt: string | null;
  readonly approvedAt: string | null;
}

export interface FiguresAnswer {
  readonly is_visible: boolean;
  readonly figures: readonly FigureRow[] | null;
}

/** The figures of one union, month by month, in one row. */
export const FIGURES_QUERY = `
  SELECT EXISTS (SELECT FROM past_union) AS is_visible,
    (SELECT json_agg(json_build_object('day', d.day, 'counts', s.n IS NOT NULL, 'members', s.whole,
        'figurePeriod', to_char(s.figure_period::date, 'YYYY-MM'), 'revision', r.rev,
        'reason', r.reason, 'enteredBy', r.entered_by, 'enteredAt', r.entered_at,
        'approvedAt', r.decided_at) ORDER BY d.n)
     FROM visible_day d
     LEFT JOIN visible_state s ON s.n = d.n
     LEFT JOIN visible_revision r ON r.revision_id = s.revision_id AND r.n = d.n) AS figures`;
