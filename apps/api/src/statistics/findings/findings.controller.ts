import { Controller } from '@nestjs/common';
import { findings, type Findings } from '@soshiki/contracts';
import { Input, Operation, type InputOf } from '../../http/operation';
import { SignedIn, type Principal } from '../../identity/principal';
import { periodIn, readingOf } from '../reading';
import { FindingsReader } from './findings-reader';

/** Findings over HTTP. */
@Controller()
export class FindingsController {
  constructor(private readonly reader: FindingsReader) {}

  @Operation(findings.read)
  findings(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof findings.read>,
  ): Promise<Findings> {
    return this.reader.read(principal, {
      asOf: periodIn(query.asOf),
      compareTo: periodIn(query.compareTo),
      calendar: query.calendar,
      reading: readingOf(query),
    });
  }
}
