import { Controller } from '@nestjs/common';
import { exports as routes } from '@soshiki/contracts';
import { Input, Operation, type InputOf } from '../http/operation';
import type { RenderedDocument } from '../http/rendered-document';
import { SignedIn, type Principal } from '../identity/principal';
import { periodIn, rangeOf, readingOf } from '../statistics/reading';
import { FiguresExport } from './figures-export';
import { spanIn, writingOf } from './export-input';
import { StatisticsExport } from './statistics-export';
import { TableWriter } from './table-writer';
import { UnionsExport } from './unions-export';

/** Tables of the ledger as files: each handler has its table made and written. */
@Controller()
export class ExportsController {
  constructor(
    private readonly figuresExport: FiguresExport,
    private readonly unionsExport: UnionsExport,
    private readonly statistics: StatisticsExport,
    private readonly writer: TableWriter,
  ) {}

  @Operation(routes.figures)
  async figures(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof routes.figures>,
  ): Promise<RenderedDocument> {
    const table = await this.figuresExport.table(principal, {
      asOf: periodIn(query.asOf),
      span: spanIn(query),
      reading: readingOf(query),
      lang: query.lang,
    });
    return this.writer.write(table, writingOf(params, query));
  }

  @Operation(routes.unions)
  async unions(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof routes.unions>,
  ): Promise<RenderedDocument> {
    const { status, q, kana, sort, lang } = query;
    const table = await this.unionsExport.table(principal, {
      ...{ status, q, kana, sort, lang },
      asOf: periodIn(query.asOf),
      reading: readingOf(query),
    });
    return this.writer.write(table, writingOf(params, query));
  }

  @Operation(routes.breakdown)
  async breakdown(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof routes.breakdown>,
  ): Promise<RenderedDocument> {
    const table = await this.statistics.breakdown(principal, {
      asOf: periodIn(query.asOf),
      by: [...new Set(query.by)],
      reading: readingOf(query),
      lang: query.lang,
    });
    return this.writer.write(table, writingOf(params, query));
  }

  @Operation(routes.trend)
  async trend(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof routes.trend>,
  ): Promise<RenderedDocument> {
    const table = await this.statistics.trend(principal, {
      ...rangeOf(query),
      by: query.by,
      reading: readingOf(query),
      lang: query.lang,
    });
    return this.writer.write(table, writingOf(params, query));
  }
}
