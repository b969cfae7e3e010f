import { Inject, Injectable } from '@nestjs/common';
import type { Period } from '@soshiki/base';
import type { Reminders } from '@soshiki/contracts';
import type { Config } from '../../config';
import { CONFIG } from '../../http/config-token';
import { DomainError } from '../../http/domain-error';
import type { Principal } from '../../identity/principal';
import { CAMPAIGN_CTE } from '../../ledger/campaigns.queries';
import { LedgerReader } from '../../ledger/ledger-reader';
import { letterCte } from '../../ledger/reminders.queries';
import { ATTEMPTS } from '../../mail/job-queue';
import { LETTERS_QUERY, type LettersAnswer } from './reminder.queries';

/** The letters that were sent, and what became of them. */
@Injectable()
export class ReminderLog {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly ledger: LedgerReader,
  ) {}

  /** The letters of a campaign, newest first. @throws DomainError `not-found` without a campaign. */
  async read(principal: Principal, period: Period): Promise<Reminders> {
    const { is_held: isHeld, letters } = await this.ledger.for(principal).ask<LettersAnswer>({
      days: 'one',
      first: period,
      reading: { filters: {}, basis: 'workplace' },
      ctes: [CAMPAIGN_CTE, letterCte(principal.scope.kind, ATTEMPTS)],
      select: LETTERS_QUERY,
    });
    if (!isHeld) throw new DomainError('not-found');
    return {
      hasMailServer: this.config.mail !== undefined,
      items: (letters ?? []).map(({ code, name, ...letter }) => ({
        ...letter,
        union: { code, name },
        roleName: null,
        askedAt: new Date(letter.askedAt).toISOString(),
      })),
    };
  }
}
