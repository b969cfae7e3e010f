import type { Reporting } from '@soshiki/contracts';

/** What the figures rest on when not every union has reported for the period: how many have, how many figures are
 *  earlier ones, how many are missing. `null` when all have. */
export function partialText(
  reporting: Reporting | undefined,
  t: (key: string, params: Readonly<Record<string, unknown>>) => string,
): string | null {
  const isWhole = reporting === undefined || reporting.approved === reporting.expected;
  return isWhole ? null : t('overview.partial', { ...reporting });
}
