import type { Period } from '@soshiki/base';
import { DomainError } from '../http/domain-error';
import { AWAITING_CTE } from '../ledger/campaigns.queries';
import type { LedgerTransaction } from '../ledger/ledger-writer';

/** Expected unions alone: a report of one that has left the federation is never decided on. */
const AWAITING_UNIONS = `
  SELECT (SELECT json_agg(json_build_array(s.code, s.name) ORDER BY s.code)
    FROM visible_state s JOIN visible_awaiting w ON w.union_id = s.union_id) AS unions`;

/** How many unions a refusal names. */
const NAMED = 20;

/** What is locked must be decided: a figure that still waits would be lost in silence.
 *  @throws DomainError `refused` naming the unions whose reports wait for a decision. */
export async function requireNothingAwaiting(
  { source }: LedgerTransaction,
  period: Period,
): Promise<void> {
  const { unions } = await source.ask<{ unions: readonly [code: string, name: string][] | null }>({
    days: 'one',
    first: period,
    reading: { filters: {}, basis: 'workplace' },
    ctes: [AWAITING_CTE],
    select: AWAITING_UNIONS,
  });
  if (unions === null) return;
  throw new DomainError('refused', {
    detail: {
      ja: `承認待ちの報告が${unions.length}件あります。承認または差戻しをしてから確定してください。`,
      en: `${unions.length} reports wait for a decision. Decide on them before you lock the campaign.`,
    },
    issues: unions.slice(0, NAMED).map(([found, name]) => ({
      code: 'awaits-decision',
      message: {
        ja: `${name}の報告が承認待ちです`,
        en: `the report of ${name} waits for a decision`,
      },
      found,
    })),
  });
}
