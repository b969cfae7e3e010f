import { Controller } from '@nestjs/common';
import { parsePeriod } from '@soshiki/base';
import { campaigns, type Reminders } from '@soshiki/contracts';
import { Idempotency, type Once } from '../../http/idempotency';
import { Input, Operation, type InputOf } from '../../http/operation';
import { SignedIn, type Principal } from '../../identity/principal';
import { ReminderDesk } from './reminder-desk';
import { ReminderLog } from './reminder-log';

/** Reminders over HTTP. */
@Controller()
export class RemindersController {
  constructor(
    private readonly desk: ReminderDesk,
    private readonly log: ReminderLog,
  ) {}

  @Operation(campaigns.remind)
  remind(
    @SignedIn() principal: Principal,
    @Input() { params, query, body }: InputOf<typeof campaigns.remind>,
    @Idempotency() once: Once | undefined,
  ): Promise<Reminders> {
    const request = { ...body, period: parsePeriod(params.period) };
    return query.preview === 'true'
      ? this.desk.preview(principal, request)
      : this.desk.remind(principal, request, once);
  }

  @Operation(campaigns.reminders)
  reminders(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof campaigns.reminders>,
  ): Promise<Reminders> {
    return this.log.read(principal, parsePeriod(params.period));
  }
}
