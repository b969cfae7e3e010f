import { Injectable } from '@nestjs/common';
import {
  EMPLOYMENTS,
  GENDERS,
  periodsFromTo,
  PREFECTURES,
  UNALLOCATED,
  UNKNOWN,
  type CodeLabel,
  type Period,
} from '@soshiki/base';
import { Clock } from '../clock';
import type { Language } from '../http/language';
import type { Principal } from '../identity/principal';
import type { Question } from '../ledger/scoped-source';
import { isRegion, looksIntoCells, type Reading } from '../ledger/shape';
import { nameOfKey } from '../statistics/row-names';
import { headOf } from './export-facts';
import { factsOf } from './fact-words';
import { figuresQuery, type FigureRow } from './figures.queries';
import { LedgerCamera, type LedgerSnapshot } from './ledger-snapshot';
import { fileNameFor, type FileColumn, type FileRow, type TableFile } from './table-file';

/** Which figures are wanted: of one period (absent: the newest settled one) or of each in a span. */
export interface FiguresRequest {
  readonly asOf?: Period | undefined;
  readonly span?: { readonly from: Period; readonly to: Period } | undefined;
  readonly reading: Reading;
  readonly lang: Language;
}

/** Exports every figure part by part, read as it is sent. */
@Injectable()
export class FiguresExport {
  constructor(
    private readonly camera: LedgerCamera,
    private readonly clock: Clock,
  ) {}

  /** The figures as the principal may see them, one row for each part. It must be closed.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  async table(principal: Pick<Principal, 'scope'>, request: FiguresRequest): Promise<TableFile> {
    const snapshot = await this.camera.take(principal);
    try {
      return await this.tableOf(snapshot, request);
    } catch (error) {
      await snapshot.close();
      throw error;
    }
  }

  private async tableOf(snapshot: LedgerSnapshot, request: FiguresRequest): Promise<TableFile> {
    const { span, reading, lang } = request;
    const head = await headOf(snapshot.source, span?.to ?? request.asOf, reading);
    const { from, to } = span ?? { from: head.asOf, to: head.asOf };
    const title = TITLE[lang];
    const { scope } = snapshot.source;
    return {
      title,
      fileName: fileNameFor('figures', from, to),
      columns: HEADERS.map(([ja, en, kind]): FileColumn => ({
        header: lang === 'ja' ? ja : en,
        kind,
      })),
      facts: factsOf({ title, head, span, scope, now: this.clock.now(), lang }),
      rows: () => rowsOf(snapshot, periodsFromTo(from, to), request),
      close: () => snapshot.close(),
    };
  }
}

const TITLE = { ja: '組合員数（内訳）', en: 'Members by part' } as const;

const HEADERS = [
  ['調査期', 'Period', 'text'],
  ['組合コード', 'Union code', 'text'],
  ['組合名', 'Union', 'text'],
  ['業種コード', 'Industry code', 'text'],
  ['業種', 'Industry', 'text'],
  ['都道府県コード', 'Prefecture code', 'text'],
  ['都道府県', 'Prefecture', 'text'],
  ['性別', 'Gender', 'text'],
  ['雇用形態', 'Employment', 'text'],
  ['組合員数', 'Members', 'count'],
  ['区分', 'Status', 'text'],
  ['報告の調査期', 'Figure period', 'text'],
  ['改訂', 'Revision', 'count'],
] as const;

const STATUS = {
  reported: { ja: '報告', en: 'reported' },
  carried: { ja: '繰越', en: 'carried forward' },
  missing: { ja: '未報告', en: 'missing' },
} as const;

async function* rowsOf(
  snapshot: LedgerSnapshot,
  periods: readonly Period[],
  { reading, lang }: FiguresRequest,
): AsyncGenerator<readonly FileRow[]> {
  const isRegional = isRegion(snapshot.source.scope.kind);
  for (const period of periods) {
    for await (const rows of snapshot.rows<FigureRow>(figuresQuestion(period, reading))) {
      yield rows.map((row) => fileRow(row, { period, isRegional, lang }));
    }
  }
}

/** The question behind the figures of a period. */
export function figuresQuestion(period: Period, reading: Reading): Question {
  const isByParts = looksIntoCells('federation', reading);
  return {
    days: 'one',
    first: period,
    reading,
    cellRows: 'all',
    named: ['industry'],
    select: figuresQuery(isByParts),
  };
}

interface Standing {
  readonly period: Period;
  readonly isRegional: boolean;
  readonly lang: Language;
}

function fileRow(row: FigureRow, { period, isRegional, lang }: Standing): FileRow {
  return [
    period,
    row.code,
    row.name,
    row.industry,
    nameOfKey('industry', row.industry, row.industry_name),
    ...partOf(row, { isRegional, lang }),
    row.members,
    STATUS[statusOf(row, period)][lang],
    row.figure_period ?? '',
    row.rev ?? '',
  ];
}

/** Prefecture, gender and employment. Nobody at all is nobody anywhere; for a region that says nothing of a place. */
function partOf(
  row: FigureRow,
  { isRegional, lang }: Pick<Standing, 'isRegional' | 'lang'>,
): string[] {
  const isNobody = row.prefecture === null && row.members !== null && !isRegional;
  const [prefecture, gender, employment] = isNobody
    ? [UNALLOCATED, UNKNOWN, UNKNOWN]
    : [row.prefecture, row.gender, row.employment];
  if (prefecture === null) return ['', '', '', ''];
  const named = (list: readonly CodeLabel[], code: string | null) =>
    list.find((label) => label.code === code)?.[lang] ?? '';
  return [
    prefecture,
    named(PREFECTURES, prefecture),
    named(GENDERS, gender),
    named(EMPLOYMENTS, employment),
  ];
}

function statusOf({ figure_period: figurePeriod }: FigureRow, period: Period): keyof typeof STATUS {
  if (figurePeriod === null) return 'missing';
  return figurePeriod === period ? 'reported' : 'carried';
}
