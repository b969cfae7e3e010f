import { Controller } from '@nestjs/common';
import {
  decomposition,
  regionalBases,
  type Decomposition,
  type RegionalBases,
} from '@soshiki/contracts';
import { Input, Operation, type InputOf } from '../http/operation';
import { SignedIn, type Principal } from '../identity/principal';
import { DecompositionReader } from './decomposition-reader';
import { filtersOf, periodIn, rangeOf, readingOf } from './reading';
import { RegionalBasesReader } from './regional-bases-reader';

/** What explains statistics, over HTTP. */
@Controller()
export class ExplanationsController {
  constructor(
    private readonly decompositions: DecompositionReader,
    private readonly bases: RegionalBasesReader,
  ) {}

  @Operation(decomposition.read)
  decomposition(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof decomposition.read>,
  ): Promise<Decomposition> {
    return this.decompositions.read(principal, {
      ...rangeOf(query),
      months: query.months,
      reading: readingOf(query),
    });
  }

  @Operation(regionalBases.read)
  regionalBases(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof regionalBases.read>,
  ): Promise<RegionalBases> {
    return this.bases.read(principal, {
      asOf: periodIn(query.asOf),
      level: query.level,
      filters: filtersOf(query),
      knownAt: query.knownAt,
    });
  }
}
