import { Controller } from '@nestjs/common';
import {
  codes,
  unions,
  type Codes,
  type Union,
  type UnionFigures,
  type UnionHistory,
  type UnionList,
} from '@soshiki/contracts';
import { Input, Operation, type InputOf } from '../http/operation';
import type { Versioned } from '../http/versioned';
import { SignedIn, type Principal } from '../identity/principal';
import { filtersOf, periodIn } from '../statistics/reading';
import { CodeListReader } from './code-list-reader';
import { UnionDirectory } from './union-directory';
import { UnionPast } from './union-past';

/** The directory over HTTP. */
@Controller()
export class DirectoryController {
  constructor(
    private readonly directory: UnionDirectory,
    private readonly past: UnionPast,
    private readonly codeLists: CodeListReader,
  ) {}

  @Operation(unions.list)
  list(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof unions.list>,
  ): Promise<UnionList> {
    const { basis, knownAt, q, kana, status, sort, page, pageSize } = query;
    const asOf = periodIn(query.asOf);
    const filters = filtersOf(query);
    const request = { asOf, knownAt, filters, basis, q, kana, status, sort, page, pageSize };
    return this.directory.list(principal, request);
  }

  @Operation(unions.show)
  show(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof unions.show>,
  ): Promise<Union | Versioned<Union>> {
    return this.directory.show(principal, {
      code: params.code,
      asOf: periodIn(query.asOf),
      knownAt: query.knownAt,
    });
  }

  @Operation(unions.history)
  history(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof unions.history>,
  ): Promise<UnionHistory> {
    return this.past.history(principal, params.code);
  }

  @Operation(unions.figures)
  figures(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof unions.figures>,
  ): Promise<UnionFigures> {
    const { code } = params;
    return this.past.figures(principal, {
      code,
      from: periodIn(query.from),
      to: periodIn(query.to),
      knownAt: query.knownAt,
    });
  }

  @Operation(codes.list)
  codes(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof codes.list>,
  ): Promise<Codes> {
    return this.codeLists.read(principal, periodIn(query.asOf));
  }
}
