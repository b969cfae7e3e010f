import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Pool } from 'pg';
import type { Config } from '../../config';
import { REMINDER_QUEUE } from '../../database/mail-queue';
import { CONFIG } from '../../http/config-token';
import { insertOutcome, waitingReminder } from '../../ledger/records/reminders';
import { JobQueue } from '../../mail/job-queue';
import { Postman } from '../../mail/postman';

/** Carries letters from the queue to the postman and writes down how it went. */
@Injectable()
export class ReminderCarrier implements OnApplicationBootstrap {
  private readonly log = new Logger('mail');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly pool: Pool,
    private readonly queue: JobQueue,
    private readonly postman: Postman,
  ) {}

  /** Starts with the server where there is a mail server. A queue that cannot be started leaves a server
   *  that does everything else. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.mail === undefined) return;
    try {
      await this.queue.begin(REMINDER_QUEUE, (job) =>
        this.carry((job as { readonly reminderId: number }).reminderId),
      );
    } catch (error) {
      this.log.error(error);
    }
  }

  /** Tries one letter and tells whether that was the last time: it was sent, now or before, or is refused
   *  for good. */
  private async carry(id: number): Promise<boolean> {
    const letter = await waitingReminder(this.pool, id);
    if (letter === undefined) return true;
    const { attempt } = letter;
    const delivery = await this.postman.send({ ...letter, id: `reminder-${id}` });
    await insertOutcome(this.pool, {
      ...{ id, attempt, outcome: delivery.isSent ? 'sent' : 'failed' },
      detail: delivery.isSent ? null : delivery.detail,
    });
    // What the mail server said may name an address: it is in the ledger, not in the log of the machine.
    if (!delivery.isSent) this.log.warn(`letter ${id} was not sent, attempt ${attempt}`);
    return delivery.isSent || delivery.isFinal;
  }
}
