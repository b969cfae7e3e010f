import { Controller } from '@nestjs/common';
import { periodOfDay } from '@soshiki/base';
import { revisions, type RevisionTriangle } from '@soshiki/contracts';
import { Clock } from '../clock';
import { Input, Operation, type InputOf } from '../http/operation';
import { SignedIn, type Principal } from '../identity/principal';
import { readingOf } from './reading';
import { TriangleReader } from './triangle-reader';
import { triangleSpansOf } from './triangle-spans';

/** Revisions over HTTP: what was believed when. */
@Controller()
export class RevisionsController {
  constructor(
    private readonly triangles: TriangleReader,
    private readonly clock: Clock,
  ) {}

  @Operation(revisions.triangle)
  triangle(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof revisions.triangle>,
  ): Promise<RevisionTriangle> {
    return this.triangles.read(principal, {
      ...triangleSpansOf(query, periodOfDay(this.clock.today())),
      reading: readingOf(query),
    });
  }
}
