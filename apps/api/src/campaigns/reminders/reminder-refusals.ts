import { DomainError } from '../../http/domain-error';
import type { StandingCampaign } from '../../ledger/records/campaigns';

/** A letter asks for what can still be given. @throws DomainError `refused` for a campaign that is locked or
 *  has not opened by `today` (a day in Japan). */
export function requireRemindable({ state, opensOn }: StandingCampaign, today: string): void {
  if (state === 'locked') {
    throw new DomainError('refused', {
      detail: {
        ja: 'この調査期は確定しているので、督促は送れません。',
        en: 'This campaign is locked: there is nothing to ask for.',
      },
    });
  }
  if (opensOn > today) {
    throw new DomainError('refused', {
      detail: {
        ja: 'この調査期は、まだ受付を始めていません。',
        en: 'This campaign has not opened yet.',
      },
    });
  }
}

/** The refusal to remind unions from which no report is expected. */
export function refuseUnexpected(codes: readonly string[]): DomainError {
  return new DomainError('refused', {
    detail: {
      ja: 'この調査期に報告を求めていない組合が含まれています。',
      en: 'No report is expected from some of these unions.',
    },
    issues: codes.map((found) => ({
      path: 'body.codes',
      code: 'not-expected',
      message: {
        ja: 'この調査期に報告を求めていない組合です',
        en: 'no report is expected from this union',
      },
      found,
    })),
  });
}
