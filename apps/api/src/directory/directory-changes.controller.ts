import { Controller } from '@nestjs/common';
import { directoryChanges, type ChangeOutcome } from '@soshiki/contracts';
import { Conditions, type WriteConditions } from '../http/conditions';
import { Idempotency, type Once } from '../http/idempotency';
import { Input, Operation, type InputOf } from '../http/operation';
import { SignedIn, type Principal } from '../identity/principal';
import { wantedIn } from './change-recorder';
import { LineageRecorder } from './lineage-recorder';
import { ProfileChanger, type ProfileChange } from './profile-changer';
import { UnionAffiliator } from './union-affiliator';

/** Writes to the directory over HTTP. Each can be asked for its effect alone. */
@Controller()
export class DirectoryChangesController {
  constructor(
    private readonly affiliator: UnionAffiliator,
    private readonly changer: ProfileChanger,
    private readonly lineages: LineageRecorder,
  ) {}

  @Operation(directoryChanges.affiliate)
  affiliate(
    @SignedIn() principal: Principal,
    @Input() { query, body }: InputOf<typeof directoryChanges.affiliate>,
    @Idempotency() once: Once | undefined,
  ): Promise<ChangeOutcome> {
    return this.affiliator.affiliate(principal, body, wantedIn(query, once));
  }

  @Operation(directoryChanges.change)
  change(
    @SignedIn() principal: Principal,
    @Input() { params, query, body }: InputOf<typeof directoryChanges.change>,
    @Conditions() { seen, once }: WriteConditions,
  ): Promise<ChangeOutcome> {
    const { effectiveOn, until, reason, ...changes } = body;
    const change = { ...params, seen, effectiveOn, until, reason, changes: given(changes) };
    return this.changer.change(principal, change, wantedIn(query, once));
  }

  @Operation(directoryChanges.withdraw)
  withdraw(
    @SignedIn() principal: Principal,
    @Input() { params, query, body }: InputOf<typeof directoryChanges.withdraw>,
    @Conditions() { seen, once }: WriteConditions,
  ): Promise<ChangeOutcome> {
    const step = { ...params, ...body, seen };
    return this.affiliator.withdraw(principal, step, wantedIn(query, once));
  }

  @Operation(directoryChanges.reaffiliate)
  reaffiliate(
    @SignedIn() principal: Principal,
    @Input() { params, query, body }: InputOf<typeof directoryChanges.reaffiliate>,
    @Conditions() { seen, once }: WriteConditions,
  ): Promise<ChangeOutcome> {
    const step = { ...params, ...body, seen };
    return this.affiliator.reaffiliate(principal, step, wantedIn(query, once));
  }

  @Operation(directoryChanges.lineage)
  lineage(
    @SignedIn() principal: Principal,
    @Input() { query, body }: InputOf<typeof directoryChanges.lineage>,
    @Idempotency() once: Once | undefined,
  ): Promise<ChangeOutcome> {
    return this.lineages.record(principal, body, wantedIn(query, once));
  }
}

/** The fields that were sent: one that is left out changes nothing. */
function given(fields: object): ProfileChange['changes'] {
  const sent = (Object.entries(fields) as [string, unknown][]).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(sent);
}
