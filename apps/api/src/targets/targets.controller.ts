import { Controller } from '@nestjs/common';
import { targets, type Target } from '@soshiki/contracts';
import { Idempotency, type Once } from '../http/idempotency';
import { Input, Operation, type AnswerOf, type InputOf } from '../http/operation';
import { SignedIn, type Principal } from '../identity/principal';
import { periodIn } from '../statistics/reading';
import { TargetKeeper } from './target-keeper';

/** Targets over HTTP. */
@Controller()
export class TargetsController {
  constructor(private readonly keeper: TargetKeeper) {}

  @Operation(targets.list)
  list(
    @SignedIn() principal: Principal,
    @Input() { query }: InputOf<typeof targets.list>,
  ): Promise<AnswerOf<typeof targets.list>> {
    return this.keeper.list(principal, periodIn(query.asOf));
  }

  @Operation(targets.set)
  set(
    @SignedIn() principal: Principal,
    @Input() { body }: InputOf<typeof targets.set>,
    @Idempotency() once: Once | undefined,
  ): Promise<Target> {
    return this.keeper.set(principal, body, once);
  }

  @Operation(targets.retract)
  retract(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof targets.retract>,
  ): Promise<void> {
    return this.keeper.retract(principal, params.id);
  }
}
