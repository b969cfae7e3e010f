import { Controller } from '@nestjs/common';
import { outline, type Outline } from '@soshiki/contracts';
import { Input, Operation, type InputOf } from '../http/operation';
import type { RenderedDocument } from '../http/rendered-document';
import { SignedIn, type Principal } from '../identity/principal';
import { periodIn } from '../statistics/reading';
import { outlineDocument } from './outline-documents';
import { OutlineDrafter } from './outline-drafter';

/** The official outline over HTTP, as data and as documents. */
@Controller()
export class OutlineController {
  constructor(private readonly drafter: OutlineDrafter) {}

  @Operation(outline.draft)
  draft(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof outline.draft>,
  ): Promise<Outline> {
    return this.drafter.draft(principal, {
      asOf: periodIn(query.asOf),
      compareTo: periodIn(query.compareTo),
      rounding: query.rounding,
    });
  }

  @Operation(outline.rendered)
  async rendered(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof outline.rendered>,
  ): Promise<RenderedDocument> {
    const draft = await this.drafter.draft(principal, {
      asOf: periodIn(query.asOf),
      compareTo: periodIn(query.compareTo),
      rounding: query.rounding,
    });
    return outlineDocument(draft, params.format, query.lang);
  }
}
