import { Controller, Inject } from '@nestjs/common';
import { brief } from '@soshiki/contracts';
import type { Config } from '../config';
import { docxOf } from '../documents/docx/docx-writer';
import { pdfOf } from '../documents/pdf/pdf-writer';
import { CONFIG } from '../http/config-token';
import { Input, Operation, type InputOf } from '../http/operation';
import { RenderedDocument } from '../http/rendered-document';
import { SignedIn, type Principal } from '../identity/principal';
import { periodIn } from '../statistics/reading';
import { briefDocument } from './brief-document';
import { BriefReader } from './brief-reader';

const [DOCX, PDF] = brief.rendered.produces;

/** The monthly brief over HTTP. */
@Controller()
export class BriefController {
  constructor(
    private readonly reader: BriefReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Operation(brief.rendered)
  async rendered(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof brief.rendered>,
  ): Promise<RenderedDocument> {
    const { lang: language, calendar } = query;
    const figures = await this.reader.read(principal, {
      asOf: periodIn(query.asOf),
      compareTo: periodIn(query.compareTo),
      calendar,
    });
    const document = briefDocument(figures, {
      language,
      calendar,
      publicUrl: this.config.publicUrl,
    });
    const name = `soshiki-brief-${figures.overview.asOf}.${params.format}`;
    return params.format === 'pdf'
      ? new RenderedDocument(await pdfOf(document), PDF, name)
      : new RenderedDocument(await docxOf(document), DOCX, name, true);
  }
}
