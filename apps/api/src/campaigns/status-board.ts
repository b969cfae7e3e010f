import { Injectable } from '@nestjs/common';
import { INDUSTRIES, NONE, periodOfDay, UNALLOCATED, type Period } from '@soshiki/base';
import type { BoardItem, CampaignBoard, Dimension, Filters } from '@soshiki/contracts';
import { changeRate, compareKeys } from '@soshiki/statistics';
import { UnionNameIndex } from '../directory/union-name-index';
import { DomainError } from '../http/domain-error';
import type { Principal } from '../identity/principal';
import { CAMPAIGN_CTE } from '../ledger/campaigns.queries';
import { LedgerReader } from '../ledger/ledger-reader';
import { reminderCte, reportCte } from '../ledger/reports.queries';
import { nameOfKey } from '../statistics/row-names';
import {
  BOARD_LINE_CTE,
  BOARD_NAMES,
  boardQuery,
  type BoardAnswer,
  type BoardRow,
  type Coded,
  type SliceRow,
} from './board.queries';

/** What a board is asked for. */
export interface BoardRequest {
  readonly period: Period;
  /** Industry, and block and prefecture of the headquarters. */
  readonly filters: Filters;
  readonly state?: string | undefined;
  readonly q?: string | undefined;
  readonly sort: string;
  readonly page: number;
  readonly pageSize: number;
}

const INDUSTRY_ORDER = INDUSTRIES.map(({ code }) => code);

/** The status board: every expected union and what became of its report. */
@Injectable()
export class StatusBoard {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly names: UnionNameIndex,
  ) {}

  /** One page of the board as the principal may see it, in one round trip. Persons and unions.
   *  @throws DomainError `not-found` when the period has no campaign, `malformed` for an unknown code. */
  async read(principal: Principal, request: BoardRequest): Promise<CampaignBoard> {
    const { page, pageSize } = request;
    const reach = principal.scope.kind;
    const answer = await this.ledger.for(principal).ask<BoardAnswer>({
      days: 'one',
      first: request.period,
      reading: { filters: request.filters, basis: 'headquarters' },
      keepsAll: true,
      named: BOARD_NAMES,
      ctes: [CAMPAIGN_CTE, reportCte(reach), reminderCte(reach), BOARD_LINE_CTE],
      select: boardQuery(request.sort),
      own: await this.ownParameters(request),
    });
    if (!answer.is_held) throw new DomainError('not-found');
    return {
      items: (answer.items ?? []).map((row) => itemOf(row, request.period)),
      ...{ total: answer.total, page, pageSize, counts: answer.counts },
      byIndustry: slicesOf('industry', answer.by_industry),
      byBlock: slicesOf('block', answer.by_block),
    };
  }

  private async ownParameters({ q, state, page, pageSize }: BoardRequest): Promise<unknown[]> {
    const found = q === undefined || q.trim() === '' ? null : await this.names.find(q);
    return [pageSize, (page - 1) * pageSize, found, state ?? null, INDUSTRY_ORDER];
  }
}

function itemOf(row: BoardRow, period: Period): BoardItem {
  const { previousPeriod, previousMembers, figurePeriod, figureMembers, ...rest } = row;
  const previous = figureAt(previousPeriod, previousMembers);
  const figure = figureAt(figurePeriod, figureMembers);
  return {
    ...rest,
    industry: named('industry', row.industry),
    prefecture: named('prefecture', row.prefecture),
    block: row.block[0] === UNALLOCATED ? null : named('block', row.block),
    parent: row.parent[0] === NONE ? null : named('parent', row.parent),
    previous,
    ...changeSince(previous, row.members),
    figure: figure && { ...figure, carriedForward: figure.period !== period },
    lastChangeAt: instantOf(row.lastChangeAt),
    lastRemindedAt: instantOf(row.lastRemindedAt),
  };
}

function figureAt(day: string | null, members: number | null) {
  return day === null || members === null ? null : { period: periodOfDay(day), members };
}

function changeSince(previous: { readonly members: number } | null, members: number | null) {
  if (previous === null || members === null) return { change: null, changeRate: null };
  return {
    change: members - previous.members,
    changeRate: changeRate(previous.members, members),
  };
}

function named(dimension: Dimension, [code, name]: Coded) {
  return { code, name: nameOfKey(dimension, code, name) };
}

function instantOf(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}

function slicesOf(
  dimension: Dimension,
  rows: readonly SliceRow[] | null,
): CampaignBoard['byIndustry'] {
  return (rows ?? [])
    .map(([code, name, expected, approved, submitted]) => ({
      ...named(dimension, [code, name]),
      ...{ expected, approved, submitted, outstanding: expected - approved - submitted },
    }))
    .sort((left, right) => compareKeys(dimension, left.code, right.code));
}
