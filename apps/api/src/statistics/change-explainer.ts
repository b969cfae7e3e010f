import { Injectable } from '@nestjs/common';
import type { Period } from '@soshiki/base';
import type { Change } from '@soshiki/contracts';
import {
  explainChange,
  type ChangeEnd,
  type ChangeSubject,
  type Change as ExplainedChange,
} from '@soshiki/statistics';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import type { Question } from '../ledger/scoped-source';
import { looksIntoCells, type Reading } from '../ledger/shape';
import { CHANGE_QUERY, type ChangeAnswer, type EndColumns, type EndRow } from './change.queries';

/** What a change is asked for: two periods in order. */
export interface ChangeRequest {
  readonly from: Period;
  readonly to: Period;
  readonly reading: Reading;
}

/** Explains the change between two periods to the last union and person. */
@Injectable()
export class ChangeExplainer {
  constructor(private readonly ledger: LedgerReader) {}

  /** Opening, components in their order and closing, as the principal may see them; the states are
   *  read in one round trip and explained by the pure rule. Source: rule 5.
   *  @throws DomainError `malformed` when a filter names a code that does not exist. */
  async explain(principal: Pick<Principal, 'scope'>, request: ChangeRequest): Promise<Change> {
    const answer = await this.ledger.for(principal).ask<ChangeAnswer>(changeQuestion(request));
    const isOfCells = looksIntoCells(principal.scope.kind, request.reading);
    const { opening, components, closing } = explainEnds(subjectsOf(answer), answer, isOfCells);
    return {
      from: request.from,
      to: request.to,
      opening,
      components: components.map(({ items, ...component }) => ({
        ...component,
        items: [...items],
      })),
      closing,
    };
  }
}

/** The question behind a change. */
export function changeQuestion({ from, to, reading }: ChangeRequest): Question {
  return { days: 'two', first: from, second: to, reading, keepsAll: true, select: CHANGE_QUERY };
}

/** The unions of an answer with both of their ends. */
export function subjectsOf({ ends }: ChangeAnswer): ChangeSubject[] {
  return (ends ?? []).map(subjectOf);
}

/** Opening, components and closing of an answer. `isOfCells`: members are those of some cells only. */
export function explainEnds(
  subjects: readonly ChangeSubject[],
  { transfers }: ChangeAnswer,
  isOfCells: boolean,
): ExplainedChange {
  const moved = (transfers ?? []).map(([from, to, effectiveOn, members]) => ({
    from,
    to,
    effectiveOn,
    members,
  }));
  return explainChange(subjects, moved, isOfCells ? 'cells' : 'recorded');
}

function subjectOf([code, name, opening, closing, isPassing, isVisible]: EndRow): ChangeSubject {
  return { code, name, opening: endOf(opening), closing: endOf(closing), isPassing, isVisible };
}

function endOf(end: EndColumns | null): ChangeEnd {
  if (end === null) return { isAffiliated: false, isIncluded: false, members: null, unions: 0 };
  const [isIncluded, unions, members] = end;
  return { isAffiliated: true, isIncluded, members, unions };
}
