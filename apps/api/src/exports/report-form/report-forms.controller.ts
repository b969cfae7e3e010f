import { Controller } from '@nestjs/common';
import { parsePeriod } from '@soshiki/base';
import { exports as routes } from '@soshiki/contracts';
import { Input, Operation, type InputOf } from '../../http/operation';
import type { RenderedDocument } from '../../http/rendered-document';
import { SignedIn, type Principal } from '../../identity/principal';
import { writingOf } from '../export-input';
import { ReportForms } from './report-forms';

/** Forms to send to unions. */
@Controller()
export class ReportFormsController {
  constructor(private readonly forms: ReportForms) {}

  @Operation(routes.reportForm)
  form(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof routes.reportForm>,
  ): Promise<RenderedDocument> {
    const { format } = params;
    const request = {
      period: parsePeriod(query.asOf),
      unions: query.union,
      isOfAwaited: query.state === 'awaited',
    };
    return format === 'zip'
      ? this.forms.all(principal, request)
      : this.forms.one(principal, request, writingOf({ format }, query));
  }
}
