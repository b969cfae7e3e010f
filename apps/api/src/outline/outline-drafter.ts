import { Injectable } from '@nestjs/common';
import {
  changeInEnglish,
  grouped,
  membersChangeText,
  periodOfDay,
  type Period,
  type Rounding,
} from '@soshiki/base';
import type { Outline, Scope } from '@soshiki/contracts';
import { changeRate, compareKeys, headline, shareOf } from '@soshiki/statistics';
import type { Principal } from '../identity/principal';
import { AWAITING_CTE } from '../ledger/campaigns.queries';
import { LedgerReader } from '../ledger/ledger-reader';
import { nameOfKey } from '../statistics/row-names';
import { checklistOf } from './checklist';
import { OUTLINE, type OutlineRow, type OutlineUnion } from './outline.queries';

/** What an outline is asked for. */
export interface OutlineRequest {
  /** Absent: the newest settled period. */
  readonly asOf?: Period | undefined;
  /** Absent: a year before `asOf`. */
  readonly compareTo?: Period | undefined;
  readonly rounding: Rounding;
}

/** Drafts the official statement of unions and members: the sentence, and the rows that prove it. */
@Injectable()
export class OutlineDrafter {
  constructor(private readonly ledger: LedgerReader) {}

  /** The outline of a period as the principal may see it, in one round trip. */
  async draft({ scope }: Pick<Principal, 'scope'>, request: OutlineRequest): Promise<Outline> {
    const row = await this.ledger.for({ scope }).ask<OutlineRow>({
      days: 'two',
      first: request.asOf,
      second: request.compareTo,
      reading: { filters: {}, basis: 'headquarters' },
      named: ['industry', 'prefecture'],
      ctes: [AWAITING_CTE],
      select: OUTLINE,
    });
    return outlineOf(row, scope, request.rounding);
  }
}

const STATUS = { open: 'open', closed: 'preliminary', locked: 'final' } as const;

function outlineOf(row: OutlineRow, scope: Scope, rounding: Rounding): Outline {
  const asOf = periodOfDay(row.as_of);
  const { unions, members } = row;
  const stated = headline({ unions, members, asOf, rounding });
  return {
    asOf,
    compareTo: periodOfDay(row.compare_to),
    rounding,
    status: row.state === null ? 'preliminary' : STATUS[row.state],
    isSample: row.is_sample,
    headline: stated,
    sentence: sentenceOf(stated, scope),
    unions,
    members,
    change: changeOf(row, rounding),
    reporting: row.reporting,
    checklist: checklistOf(row),
    industries: industriesOf(row),
    rows: (row.behind ?? []).filter(({ isCounted }) => isCounted).map(rowOf),
  };
}

/** What goes into a press release. The figure of a region says whose it is. */
function sentenceOf(stated: Outline['headline'], scope: Scope): Outline['sentence'] {
  const place = scope.kind === 'federation' ? '' : scope.name;
  const [ja, en] = place === '' ? ['', ''] : [`（${place}）`, ` (${place})`];
  return { ja: `組織人員${ja}：${stated.ja}`, en: `Membership${en}: ${stated.en}` };
}

function changeOf(row: OutlineRow, rounding: Rounding): Outline['change'] {
  const change = { before: row.members_before, after: row.members };
  const shown = (members: number) => `${grouped(members)} members`;
  return {
    unions: row.unions - row.unions_before,
    members: change.after - change.before,
    rate: changeRate(change.before, change.after),
    text: { ja: membersChangeText(change, rounding), en: changeInEnglish(change, shown) },
  };
}

function industriesOf({ industries, members: whole }: OutlineRow): Outline['industries'] {
  return (industries ?? [])
    .map(([code, name, unions, members]) => ({
      code,
      name: nameOfKey('industry', code, name),
      unions,
      members,
      share: shareOf(members, whole),
    }))
    .sort((left, right) => compareKeys('industry', left.code, right.code));
}

function rowOf(union: OutlineUnion): Outline['rows'][number] {
  const { code, name, industry, prefecture, members, figureDay, revision, isCarried } = union;
  const figurePeriod = figureDay === null ? null : periodOfDay(figureDay);
  return {
    code,
    name,
    industry,
    prefecture,
    members,
    figurePeriod,
    revision,
    carriedForward: isCarried,
  };
}
