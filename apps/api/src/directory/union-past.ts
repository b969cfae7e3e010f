import { Injectable } from '@nestjs/common';
import { periodOfDay, type Period } from '@soshiki/base';
import type { UnionFigures, UnionHistory } from '@soshiki/contracts';
import { DomainError } from '../http/domain-error';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import type { Question } from '../ledger/scoped-source';
import { historyQuery, pastUnionCte, revisionCte } from '../ledger/union-past.queries';
import { refuseRange, rangeOf } from '../statistics/reading';
import { FIGURES_QUERY, type FiguresAnswer } from './figures.queries';
import { LISTING_NAMES } from './listing.queries';
import { figureOf } from './union-figures';
import { historyOf, type HistoryAnswer } from './union-history';

/** Which figures: of one union, over a range; without an end, as far as there are campaigns. */
export interface FiguresRequest {
  readonly code: string;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
  /** ISO 8601 instant; absent means with everything known now. */
  readonly knownAt?: string | undefined;
}

const EVERYTHING = { filters: {}, basis: 'headquarters' } as const;

/** What a union was and what it reported, over time. */
@Injectable()
export class UnionPast {
  constructor(private readonly ledger: LedgerReader) {}

  /** Every version of profile and affiliation, and the lineage.
   *  @throws DomainError `not-found` for a code the principal may not read the past of. */
  async history({ scope }: Pick<Principal, 'scope'>, code: string): Promise<UnionHistory> {
    const { past, names } = await this.ledger.for({ scope }).ask<HistoryAnswer>({
      days: 'one',
      reading: EVERYTHING,
      entries: 'one of directory',
      keepsAll: true,
      named: LISTING_NAMES,
      ctes: [pastUnionCte(scope.kind)],
      select: historyQuery(scope.kind),
      own: [code],
    });
    if (past === null) throw new DomainError('not-found');
    return historyOf(past, names);
  }

  /** Members month by month with where each figure comes from. A region is told its own cells, and
   *  nothing of who corrected what.
   *  @throws DomainError `not-found` as above, `refused` for an impossible range. */
  async figures(
    principal: Pick<Principal, 'scope'>,
    request: FiguresRequest,
  ): Promise<UnionFigures> {
    const { code, from, to } = request;
    if (from !== undefined && to !== undefined) rangeOf({ from, to });
    const question = figuresQuestion(principal, request);
    const answer = await this.ledger.for(principal).ask<FiguresAnswer>(question);
    if (!answer.is_visible) throw new DomainError('not-found');
    const days = answer.figures ?? [];
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) throw refuseRange('from-after-to');
    return {
      code,
      from: periodOfDay(first.day),
      to: periodOfDay(last.day),
      figures: days.map(figureOf),
    };
  }
}

function figuresQuestion(
  { scope }: Pick<Principal, 'scope'>,
  { code, from, to, knownAt }: FiguresRequest,
): Question {
  return {
    days: 'months',
    first: from,
    second: to,
    reading: { ...EVERYTHING, knownAt },
    entries: 'one counted',
    keepsAll: true,
    ctes: [pastUnionCte(scope.kind), revisionCte(scope.kind)],
    select: FIGURES_QUERY,
    own: [code],
  };
}
