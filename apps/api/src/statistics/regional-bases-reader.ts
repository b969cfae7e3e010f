import { Injectable } from '@nestjs/common';
import { BLOCKS, periodOfDay, PREFECTURES, type Period } from '@soshiki/base';
import type { Filters, RegionalBases, RegionLevel } from '@soshiki/contracts';
import { regionalBasesText, regionRows, sortedFlows } from '@soshiki/statistics';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import type { Question } from '../ledger/scoped-source';
import {
  regionalBasesCtes,
  regionalBasesQuery,
  type RegionalBasesAnswer,
} from './regional-bases.queries';
import { nameOfKey } from './row-names';

/** What both bases are asked for. Filters by region are of the workplace. */
export interface RegionalBasesRequest {
  readonly asOf?: Period | undefined;
  readonly level: RegionLevel;
  readonly filters: Filters;
  readonly knownAt?: string | undefined;
}

/** Reads members by workplace and by seat of their union side by side. */
@Injectable()
export class RegionalBasesReader {
  constructor(private readonly ledger: LedgerReader) {}

  /** Regions in canonical order with both bases and what lies between, in one round trip.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. Source: rule 4. */
  async read(
    principal: Pick<Principal, 'scope'>,
    request: RegionalBasesRequest,
  ): Promise<RegionalBases> {
    const question = regionalBasesQuestion(request);
    const answer = await this.ledger.for(principal).ask<RegionalBasesAnswer>(question);
    return regionalBasesOf(answer, request.level);
  }
}

/** The question behind both bases. */
export function regionalBasesQuestion(request: RegionalBasesRequest): Question {
  const { asOf, level, filters, knownAt } = request;
  return {
    days: 'one',
    first: asOf,
    reading: { filters, basis: 'workplace', knownAt },
    cellRows: 'all',
    named: [level],
    ctes: regionalBasesCtes(level),
    select: regionalBasesQuery(level),
  };
}

function regionalBasesOf(answer: RegionalBasesAnswer, level: RegionLevel): RegionalBases {
  const { as_of: asOf, unions, members } = answer;
  const named = new Map(answer.names ?? []);
  const name = (code: string): string => nameOfKey(level, code, named.get(code) ?? null);
  const flows = (answer.flows ?? []).map(([headquarters, workplace, persons]) => ({
    headquarters,
    workplace,
    members: persons,
  }));
  const counts = {
    flows: sortedFlows(flows, level),
    byWorkplace: new Map(answer.by_workplace ?? []),
    byHeadquarters: new Map(answer.by_headquarters ?? []),
  };
  const rows = regionRows(counts, level).map((row) => ({ ...row, name: name(row.code) }));
  return {
    asOf: periodOfDay(asOf),
    level,
    rows,
    flows: [...counts.flows],
    total: { unions, members },
    sentence: regionalBasesText(rows, level, (code) => ({
      ja: name(code),
      en: englishName(level, code) ?? name(code),
    })),
  };
}

const LISTS = { block: BLOCKS, prefecture: PREFECTURES } as const;

function englishName(level: RegionLevel, code: string): string | undefined {
  return LISTS[level].find((entry) => entry.code === code)?.en;
}
