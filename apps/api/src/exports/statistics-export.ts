import { Injectable } from '@nestjs/common';
import type { Period } from '@soshiki/base';
import type { Dimension } from '@soshiki/contracts';
import { Clock } from '../clock';
import type { Language } from '../http/language';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import { BreakdownReader, type BreakdownRequest } from '../statistics/breakdown-reader';
import { TrendReader, type TrendRequest } from '../statistics/trend-reader';
import { headOf } from './export-facts';
import { DIMENSION_WORDS, factsOf } from './fact-words';
import {
  fileNameFor,
  rowsAtHand,
  type FileColumn,
  type FileRow,
  type TableFile,
} from './table-file';

interface InLanguage {
  readonly lang: Language;
}

/** Exports breakdowns and trends: the very answers of the statistics, as tables. */
@Injectable()
export class StatisticsExport {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly breakdowns: BreakdownReader,
    private readonly trends: TrendReader,
    private readonly clock: Clock,
  ) {}

  /** Unions and members of a period by one or two dimensions. The total stands among the facts.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  async breakdown(
    principal: Pick<Principal, 'scope'>,
    { lang, ...request }: BreakdownRequest & InLanguage,
  ): Promise<TableFile> {
    const head = await headOf(this.ledger.for(principal), request.asOf, request.reading);
    const { rows } = await this.breakdowns.read(principal, { ...request, asOf: head.asOf });
    const title = titleOf(TITLES.breakdown[lang], request.by, lang);
    return {
      title,
      fileName: fileNameFor('breakdown', head.asOf),
      columns: [...keyColumns(request.by, lang), ...COUNTS[lang], SHARE[lang]],
      facts: factsOf({ title, head, scope: principal.scope, now: this.clock.now(), lang }),
      rows: rowsAtHand(
        rows.map(({ keys, names, unions, members, share }) => [
          ...keys.flatMap((key, place) => [key, names[place] ?? '']),
          ...[unions, members, share],
        ]),
      ),
    };
  }

  /** Unions and members of every month of a span, in total or for each key of one dimension.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  async trend(
    principal: Pick<Principal, 'scope'>,
    { lang, ...request }: TrendRequest & InLanguage,
  ): Promise<TableFile> {
    const { from, to, by } = request;
    const head = await headOf(this.ledger.for(principal), to, request.reading);
    const trend = await this.trends.read(principal, request);
    const dimensions = by === undefined ? [] : [by];
    const title = titleOf(TITLES.trend[lang], dimensions, lang);
    const { scope } = principal;
    return {
      title,
      fileName: fileNameFor('trend', from, to),
      columns: [PERIOD[lang], ...keyColumns(dimensions, lang), ...COUNTS[lang]],
      facts: factsOf({ title, head, span: { from, to }, scope, now: this.clock.now(), lang }),
      rows: rowsAtHand(trendRows(trend.periods as Period[], trend)),
    };
  }
}

type Trend = Awaited<ReturnType<TrendReader['read']>>;

/** Month after month, in each the keys in their order. */
function trendRows(periods: readonly Period[], { by, series, total }: Trend): FileRow[] {
  return periods.flatMap((period, month): FileRow[] => {
    if (by === null) return [[period, total.unions[month] ?? 0, total.members[month] ?? null]];
    return series.map(({ key, name, unions, members }) => [
      ...[period, key, name],
      ...[unions[month] ?? 0, members[month] ?? null],
    ]);
  });
}

const TITLES = {
  breakdown: { ja: '組合数・組合員数', en: 'Unions and members' },
  trend: { ja: '組合数・組合員数の推移', en: 'Unions and members over time' },
} as const;

const PERIOD: Readonly<Record<Language, FileColumn>> = {
  ja: { header: '調査期', kind: 'text' },
  en: { header: 'Period', kind: 'text' },
};
const COUNTS: Readonly<Record<Language, readonly FileColumn[]>> = {
  ja: [
    { header: '組合数', kind: 'count' },
    { header: '組合員数', kind: 'count' },
  ],
  en: [
    { header: 'Unions', kind: 'count' },
    { header: 'Members', kind: 'count' },
  ],
};
const SHARE: Readonly<Record<Language, FileColumn>> = {
  ja: { header: '構成比', kind: 'share' },
  en: { header: 'Share', kind: 'share' },
};

function keyColumns(by: readonly Dimension[], lang: Language): FileColumn[] {
  return by.flatMap((dimension): FileColumn[] => {
    const header = DIMENSION_WORDS[dimension][lang];
    const code = lang === 'ja' ? `${header}コード` : `${header} code`;
    return [
      { header: code, kind: 'text' },
      { header, kind: 'text' },
    ];
  });
}

function titleOf(what: string, by: readonly Dimension[], lang: Language): string {
  if (by.length === 0) return what;
  const words = by.map((dimension) => DIMENSION_WORDS[dimension][lang]);
  return lang === 'ja' ? `${words.join('・')}別の${what}` : `${what} by ${words.join(' and ')}`;
}
