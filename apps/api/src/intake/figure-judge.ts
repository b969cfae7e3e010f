import { parsePeriod } from '@soshiki/base';
import type { ReportCell } from '@soshiki/contracts';
import {
  PLAUSIBILITY_SEVERITY,
  plausibilityOf,
  plausibilityText,
  type JudgedReport,
  type PlausibilityCode,
  type Span,
} from '@soshiki/statistics';
import type { Bilingual } from '../http/domain-error';
import { JUDGED, JUDGED_REPORT_CTE } from '../ledger/import-judge.queries';
import { asArrays, type ImportedKey } from '../ledger/records/imported-reports';
import type { ScopedSource } from '../ledger/scoped-source';

/** An imported report as PostgreSQL answers it, with what rule 10 judges it by. */
export interface JudgedRow {
  readonly unionId: number;
  readonly code: string;
  readonly period: string;
  readonly members: number;
  readonly cells: readonly ReportCell[];
  readonly earlier:
    | readonly {
        readonly period: string;
        readonly revision: number;
        readonly members: number;
        readonly cells: readonly ReportCell[];
      }[]
    | null;
  readonly affiliations: readonly Span[] | null;
  readonly isConfederation: boolean;
}

const ROWS_QUERY = `
  SELECT (SELECT json_agg(json_build_object(${JUDGED})) FROM judged_report j) AS reports`;

/** Reports of an import with what they are judged by, in one round trip. */
export async function judgedRows(
  source: ScopedSource,
  importId: string,
  keys: readonly ImportedKey[],
): Promise<readonly JudgedRow[]> {
  const { reports } = await source.ask<{ reports: readonly JudgedRow[] | null }>({
    days: 'one',
    reading: { filters: {}, basis: 'workplace' },
    ctes: [JUDGED_REPORT_CTE],
    select: ROWS_QUERY,
    own: [importId, ...asArrays(keys)],
  });
  return reports ?? [];
}

/** What rule 10 says of an imported report: errors, which keep it out, and codes of warnings. */
export interface Judgement {
  readonly errors: readonly { readonly code: string; readonly message: Bilingual }[];
  readonly warnings: readonly PlausibilityCode[];
}

const CONFEDERATION = {
  code: 'confederation',
  message: {
    ja: '連合体には自らの報告がありません。加盟する各組合の行に入力してください。',
    en: 'A confederation has no report of its own: its unions report.',
  },
};

/** Judges an imported report. Source: rules 1 and 10. */
export function judgementOf(row: JudgedRow): Judgement {
  const judged = judgedAs(row);
  const found = plausibilityOf(judged);
  const errors = found
    .filter((code) => PLAUSIBILITY_SEVERITY[code] === 'error')
    .map((code) => ({ code, message: plausibilityText(code, judged) }));
  return {
    errors: row.isConfederation ? [CONFEDERATION] : errors,
    warnings: found.filter((code) => PLAUSIBILITY_SEVERITY[code] === 'warning'),
  };
}

/** What a warning says of a report. */
export function warningText(row: JudgedRow, code: PlausibilityCode): Bilingual {
  return plausibilityText(code, judgedAs(row));
}

function judgedAs({ period, members, cells, earlier, affiliations }: JudgedRow): JudgedReport {
  return {
    ...{ period: parsePeriod(period), members, cells },
    earlier: (earlier ?? []).map((figure) => ({ ...figure, period: parsePeriod(figure.period) })),
    affiliations: affiliations ?? [],
  };
}
