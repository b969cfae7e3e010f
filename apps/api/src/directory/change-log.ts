import { Injectable } from '@nestjs/common';
import type { DirectoryChange, UnionFamily } from '@soshiki/contracts';
import { DomainError } from '../http/domain-error';
import type { Principal } from '../identity/principal';
import { CHANGE_CTE } from '../ledger/directory-changes.queries';
import { familyCtes, familyQuery } from '../ledger/family.queries';
import { LedgerReader } from '../ledger/ledger-reader';
import type { Question } from '../ledger/scoped-source';
import { pastUnionCte } from '../ledger/union-past.queries';
import { CHANGES_QUERY, type ChangesAnswer } from './changes.queries';
import { utc } from './union-figures';

/** Tells what was recorded of a union, and whom it comes from. */
@Injectable()
export class ChangeLog {
  constructor(private readonly ledger: LedgerReader) {}

  /** Every write to a union, newest first. @throws DomainError `not-found`. */
  async list(
    principal: Pick<Principal, 'scope'>,
    code: string,
  ): Promise<{ items: DirectoryChange[] }> {
    const { scope } = principal;
    const { is_visible: isVisible, changes } = await this.ledger.for(principal).ask<ChangesAnswer>({
      ...ofOne(code),
      ctes: [pastUnionCte(scope.kind), CHANGE_CTE],
      select: CHANGES_QUERY,
    });
    if (!isVisible) throw new DomainError('not-found');
    return {
      items: (changes ?? []).map((change) => ({
        ...change,
        recordedAt: utc(change.recordedAt),
        undoneAt: utc(change.undoneAt),
        mayUndo: change.usedBecause === null,
      })),
    };
  }

  /** The unions that members came from and went to, through all generations, as far as the principal is told of them.
   *  @throws DomainError `not-found`. */
  async family(principal: Pick<Principal, 'scope'>, code: string): Promise<UnionFamily> {
    const reach = principal.scope.kind;
    const { unions, events } = await this.ledger.for(principal).ask<FamilyAnswer>({
      ...ofOne(code),
      ctes: [pastUnionCte(reach), ...familyCtes(reach)],
      select: familyQuery(reach),
    });
    if (unions === null) throw new DomainError('not-found');
    return { code, unions, events: events ?? [] };
  }
}

interface FamilyAnswer {
  readonly unions: UnionFamily['unions'] | null;
  readonly events: UnionFamily['events'] | null;
}

function ofOne(code: string): Omit<Question, 'select'> {
  return {
    days: 'one',
    reading: { filters: {}, basis: 'headquarters' },
    entries: 'one of directory',
    keepsAll: true,
    own: [code],
  };
}
