import { Injectable } from '@nestjs/common';
import type {
  imports,
  ImportRowState,
  ImportReports,
  ImportRows,
  PLAUSIBILITY_CODES,
} from '@soshiki/contracts';
import type { Employment, Gender } from '@soshiki/base';
import { changeRate } from '@soshiki/statistics';
import type { Language } from '../http/language';
import type { InputOf } from '../http/operation';
import type { Principal } from '../identity/principal';
import { JUDGED, JUDGED_REPORT_CTE } from '../ledger/import-judge.queries';
import {
  IMPORTED_KEY_CTE,
  IMPORTED_KEYS_QUERY,
  IMPORTED_ROW_CTES,
  IMPORTED_ROWS_QUERY,
  importedReportsQuery,
} from '../ledger/import-listing.queries';
import { LedgerReader } from '../ledger/ledger-reader';
import { asArrays, type ImportedKey } from '../ledger/records/imported-reports';
import type { Question } from '../ledger/scoped-source';
import { warningText, type JudgedRow } from './figure-judge';
import { columnLetters, issueTold, type IssueRow } from './import-issues';
import { ImportKeeper } from './import-keeper';
import type { ImportRecord } from './import-record';

type RowItem = ImportRows['items'][number];
type ReportItem = ImportReports['items'][number];

/** More of a row than its figures: fields of the directory, and unions that it may mean. */
interface RowContent {
  /** The code that a new union is to have. */
  readonly code?: string;
  readonly fields?: RowItem['fields'];
  readonly candidates?: RowItem['candidates'];
}

type FigureRow = readonly [number, string, string, Gender, Employment, number | null, number];

interface ListedRow {
  readonly row: number;
  readonly state: ImportRowState;
  readonly code: string | null;
  readonly name: string | null;
  readonly givenCode: string | null;
  readonly givenName: string | null;
  readonly content: RowContent;
  readonly figures: readonly FigureRow[] | null;
  readonly issues: readonly IssueRow[] | null;
}

interface ListedReport extends JudgedRow {
  readonly name: string;
  readonly state: ReportItem['state'];
  readonly before: number | null;
  readonly revision: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly warnings: readonly (typeof PLAUSIBILITY_CODES)[number][];
}

const EVERYTHING = { days: 'one', reading: { filters: {}, basis: 'workplace' } } as const;

/** Lists the rows of a file and the reports they make up, before and after. */
@Injectable()
export class ImportLister {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly keeper: ImportKeeper,
  ) {}

  /** @throws DomainError `not-found`. */
  async rows(
    principal: Principal,
    { params, query }: InputOf<typeof imports.rows>,
    language: Language,
  ): Promise<ImportRows> {
    const record = await this.keeper.find(principal, params.id);
    const { page, pageSize, state } = query;
    const { items } = await this.ask<{ items: readonly ListedRow[] | null }>(principal, {
      ctes: IMPORTED_ROW_CTES,
      select: IMPORTED_ROWS_QUERY,
      own: [params.id, state ?? null, pageSize, (page - 1) * pageSize],
    });
    const listed = (items ?? []).map((row) => rowTold(row, language));
    return { items: listed, total: rowsIn(record, state), page, pageSize };
  }

  /** @throws DomainError `not-found`. */
  async reports(
    principal: Principal,
    { params, query }: InputOf<typeof imports.reports>,
  ): Promise<ImportReports> {
    await this.keeper.find(principal, params.id);
    const { page, pageSize, state, warned } = query;
    const isWarned = warned === undefined ? null : warned === 'true';
    const found = await this.ask<{ total: number; keys: readonly ImportedKey[] | null }>(
      principal,
      {
        ctes: [IMPORTED_KEY_CTE],
        select: IMPORTED_KEYS_QUERY,
        own: [params.id, state ?? null, isWarned, pageSize, (page - 1) * pageSize],
      },
    );
    const { items } = await this.ask<{ items: readonly ListedReport[] | null }>(principal, {
      ctes: [JUDGED_REPORT_CTE],
      select: importedReportsQuery(JUDGED),
      own: [params.id, ...asArrays(found.keys ?? [])],
    });
    return { items: (items ?? []).map(reportTold), total: found.total, page, pageSize };
  }

  private ask<Row extends object>(
    principal: Principal,
    question: Pick<Question, 'ctes' | 'select' | 'own'>,
  ): Promise<Row> {
    return this.ledger.for(principal).ask<Row>({ ...EVERYTHING, ...question });
  }
}

/** After the apply there are no rows to list any more. */
function rowsIn({ state, reading }: ImportRecord, wanted: ImportRowState | undefined): number {
  return state === 'applied' ? 0 : reading.rows[wanted ?? 'total'];
}

function rowTold(listed: ListedRow, language: Language): RowItem {
  const { row, state, code, name, content } = listed;
  return {
    ...{ row, state, code: code ?? content.code ?? null, name },
    given: givenIn(listed),
    figures: (listed.figures ?? []).map(figureTold),
    fields: content.fields ?? [],
    candidates: content.candidates ?? [],
    issues: issuesTold(listed, language),
  };
}

/** Of a row of figures that matched only its union is kept. */
function givenIn({ givenCode, givenName, code, name }: ListedRow): RowItem['given'] {
  return { code: givenCode ?? code ?? '', name: givenName ?? name ?? '' };
}

function issuesTold({ row, state, issues }: ListedRow, language: Language): RowItem['issues'] {
  const told = (issues ?? []).map((issue) => issueTold(issue, language));
  const isExplained = state !== 'rejected' || told.some(({ severity }) => severity === 'error');
  return isExplained ? told : [...told, elsewhere(row, language)];
}

function figureTold(figure: FigureRow): RowItem['figures'][number] {
  const [column, period, prefecture, gender, employment, before, after] = figure;
  return { column: columnLetters(column), period, prefecture, gender, employment, before, after };
}

/** A report is the whole of its rows: one that is wrong keeps the others out. */
function elsewhere(row: number, language: Language): RowItem['issues'][number] {
  const message = {
    ja: '同じ組合の別の行、または同じ報告の別の行に誤りがあるため、この行も取り込めません。',
    en: 'Another row of the same union or report is at fault, so this one is kept out with it.',
  };
  return { row, severity: 'error', code: 'report-rejected', message: message[language] };
}

function reportTold(report: ListedReport): ReportItem {
  const { code, name, period, state, before, members, revision, warnings } = report;
  const { added, removed, changed } = report;
  return {
    ...{ code, name, period, state, before, after: members, revision },
    change: before === null ? null : members - before,
    changeRate: before === null ? null : changeRate(before, members),
    cells: { added, removed, changed },
    warnings: warnings.map((warning) => ({ code: warning, message: warningText(report, warning) })),
  };
}
