import { Controller } from '@nestjs/common';
import {
  directoryChanges,
  type ChangeOutcome,
  type ContactFields,
  type DirectoryChange,
  type UnionFamily,
} from '@soshiki/contracts';
import { IfMatch, type SeenVersion } from '../http/if-match';
import { Input, Operation, type InputOf } from '../http/operation';
import type { Versioned } from '../http/versioned';
import { SignedIn, type Principal } from '../identity/principal';
import { ChangeLog } from './change-log';
import { wantedIn } from './change-recorder';
import { ChangeUndoer } from './change-undoer';
import { ContactKeeper } from './contact-keeper';

/** What was recorded of unions, its undoing, and their contacts, over HTTP. */
@Controller()
export class DirectoryRecordsController {
  constructor(
    private readonly log: ChangeLog,
    private readonly undoer: ChangeUndoer,
    private readonly contactKeeper: ContactKeeper,
  ) {}

  @Operation(directoryChanges.list)
  list(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof directoryChanges.list>,
  ): Promise<{ items: DirectoryChange[] }> {
    return this.log.list(principal, params.code);
  }

  @Operation(directoryChanges.undo)
  undo(
    @SignedIn() principal: Principal,
    @Input() { params, query, body }: InputOf<typeof directoryChanges.undo>,
  ): Promise<ChangeOutcome> {
    return this.undoer.undo(principal, { ...params, ...body }, wantedIn(query));
  }

  @Operation(directoryChanges.contacts)
  contacts(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof directoryChanges.contacts>,
    @IfMatch() seen: SeenVersion,
  ): Promise<Versioned<{ contacts: ContactFields[] }>> {
    return this.contactKeeper.set(principal, { ...params, ...body, seen });
  }

  @Operation(directoryChanges.family)
  family(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof directoryChanges.family>,
  ): Promise<UnionFamily> {
    return this.log.family(principal, params.code);
  }
}
