import type { Period } from '@soshiki/base';
import type { TableFormat } from '@soshiki/contracts';
import { DomainError } from '../http/domain-error';
import { rangeOf } from '../statistics/reading';
import type { Writing } from './table-file';

/** How a request wants its table written. */
export function writingOf(
  { format }: { readonly format: TableFormat },
  { encoding, unmappable, lang }: Omit<Writing, 'format'>,
): Writing {
  return { format, encoding, unmappable, lang };
}

/** The span of periods of a request, if it names one.
 *  @throws DomainError `refused` with one end only, with `asOf` besides, or when the span cannot be answered. */
export function spanIn(query: {
  readonly asOf?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): { readonly from: Period; readonly to: Period } | undefined {
  const { asOf, from, to } = query;
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined || asOf !== undefined) {
    throw new DomainError('refused', {
      detail: DETAIL,
      issues: [{ path: 'query.from', code: 'span-incomplete', message: DETAIL }],
    });
  }
  return rangeOf({ from, to });
}

const DETAIL = {
  ja: '期間は from と to の両方で指定し、asOf と一緒には使えません。',
  en: 'A span wants both from and to, and no asOf besides.',
};
