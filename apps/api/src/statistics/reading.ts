import { monthsBetween, parsePeriod, type Period } from '@soshiki/base';
import { DIMENSIONS, type Basis, type Filters } from '@soshiki/contracts';
import { DomainError } from '../http/domain-error';
import type { Reading } from '../ledger/shape';

/** Months a range may span: fifty years. More is a typing error, not a question. */
export const LONGEST_RANGE = 600;

/** The filters of a request, without what else its query holds. */
export function filtersOf(query: Filters): Filters {
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, query[dimension]]));
}

/** Filters, basis and time of knowledge of a request as the ledger reads them. */
export function readingOf(
  query: Filters & { readonly basis: Basis; readonly knownAt?: string | undefined },
): Reading {
  return { filters: filtersOf(query), basis: query.basis, knownAt: query.knownAt };
}

/** A period of a request, if it was given. */
export function periodIn(text: string | undefined): Period | undefined {
  return text === undefined ? undefined : parsePeriod(text);
}

/** Two periods in order and not too far apart.
 *  @throws DomainError `refused` when `from` is after `to` or the range exceeds LONGEST_RANGE months. */
export function rangeOf(query: { readonly from: string; readonly to: string }): {
  readonly from: Period;
  readonly to: Period;
} {
  const from = parsePeriod(query.from);
  const to = parsePeriod(query.to);
  if (from > to) throw refuseRange('from-after-to');
  if (monthsBetween(from, to) >= LONGEST_RANGE) throw refuseRange('range-too-long');
  return { from, to };
}

const RANGE_DETAIL = {
  'from-after-to': {
    ja: '期間の始まりが終わりより後です。',
    en: 'The range begins after its end.',
  },
  'range-too-long': {
    ja: `期間は${LONGEST_RANGE}か月までです。`,
    en: `A range has at most ${LONGEST_RANGE} months.`,
  },
} as const;

/** The refusal of a range that cannot be answered. */
export function refuseRange(code: keyof typeof RANGE_DETAIL): DomainError {
  const detail = RANGE_DETAIL[code];
  return new DomainError('refused', {
    detail,
    issues: [{ path: 'query.from', code, message: detail.en }],
  });
}
