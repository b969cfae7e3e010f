import { Injectable } from '@nestjs/common';
import { periodOfDay, type Period } from '@soshiki/base';
import type { Breakdown, Dimension } from '@soshiki/contracts';
import { compareKeys, shareOf } from '@soshiki/statistics';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import type { Question } from '../ledger/scoped-source';
import type { Reading } from '../ledger/shape';
import { breakdownQuery, type BreakdownAnswer } from './breakdown.queries';
import { divideCells } from './dimensions';
import { nameOfKey } from './row-names';

/** What a breakdown is asked for: one or two dimensions, the same one not twice. */
export interface BreakdownRequest {
  readonly asOf?: Period | undefined;
  readonly by: readonly Dimension[];
  readonly reading: Reading;
}

/** Reads unions and members of a period by one or two dimensions. */
@Injectable()
export class BreakdownReader {
  constructor(private readonly ledger: LedgerReader) {}

  /** The breakdown as the principal may see it, rows in canonical order, in one round trip.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  async read(principal: Pick<Principal, 'scope'>, request: BreakdownRequest): Promise<Breakdown> {
    const question = breakdownQuestion(request);
    const answer = await this.ledger.for(principal).ask<BreakdownAnswer>(question);
    return {
      asOf: periodOfDay(answer.as_of),
      basis: request.reading.basis,
      by: [...request.by],
      rows: rowsOf(answer, request.by),
      total: { unions: answer.unions, members: answer.members },
    };
  }
}

/** The question behind a breakdown. */
export function breakdownQuestion({ asOf, by, reading }: BreakdownRequest): Question {
  return {
    days: 'one',
    first: asOf,
    reading,
    cellRows: divideCells(by, reading.basis) ? 'all' : 'none',
    named: by,
    select: breakdownQuery(by, reading.basis),
  };
}

function rowsOf({ rows, members: whole }: BreakdownAnswer, by: readonly Dimension[]) {
  return (rows ?? [])
    .map(([keys, names, unions, members]) => ({
      keys,
      names: by.map((dimension, place) =>
        nameOfKey(dimension, keys[place] ?? '', names[place] ?? null),
      ),
      unions,
      members,
      share: shareOf(members, whole),
    }))
    .sort((left, right) => compareRows(by, left.keys, right.keys));
}

function compareRows(by: readonly Dimension[], left: string[], right: string[]): number {
  for (const [place, dimension] of by.entries()) {
    const order = compareKeys(dimension, left[place] ?? '', right[place] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
