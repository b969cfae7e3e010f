import { addMonths, monthsBetween, parsePeriod, type Period } from '@soshiki/base';
import { DomainError } from '../http/domain-error';

/** Rows and columns of a triangle at most: what one statement answers soon, and one page can show. */
const MOST_PERIODS = 36;
const MOST_COLUMNS = 24;

/** The spans of a triangle as they come with a request. */
interface AskedSpans {
  readonly from: string;
  readonly to: string;
  readonly knownFrom?: string | undefined;
  readonly knownTo?: string | undefined;
}

/** Both spans in order and not too long. Knowledge begins with the first period and goes on to this month, unless
 *  said otherwise.
 *  @throws DomainError `refused` naming the span that is out of order or too long. */
export function triangleSpansOf(
  asked: AskedSpans,
  thisMonth: Period,
): Readonly<Record<'from' | 'to' | 'knownFrom' | 'knownTo', Period>> {
  const from = parsePeriod(asked.from);
  const to = parsePeriod(asked.to);
  const knownFrom = parsePeriod(asked.knownFrom ?? from);
  const knownTo = parsePeriod(asked.knownTo ?? thisMonth);
  holdTo({ path: 'query.from', first: from, last: to, most: MOST_PERIODS });
  holdTo({ path: 'query.knownFrom', first: knownFrom, last: knownTo, most: MOST_COLUMNS });
  return { from, to, knownFrom, knownTo };
}

interface Span {
  readonly path: string;
  readonly first: Period;
  readonly last: Period;
  readonly most: number;
}

function holdTo({ path, first, last, most }: Span): void {
  const found = `${first}–${last}`;
  if (first > last) {
    const detail = {
      ja: `期間の始まりが終わりより後です（${found}）。`,
      en: `The span begins after its end (${found}).`,
    };
    throw refusal({ path, code: 'from-after-to', found }, detail);
  }
  if (monthsBetween(first, last) >= most) {
    const until = addMonths(first, most - 1);
    const detail = {
      ja: `期間は${String(most)}か月までです（${first}からなら${until}まで）。`,
      en: `A span has at most ${String(most)} months (from ${first}: until ${until}).`,
    };
    throw refusal({ path, code: 'range-too-long', found }, detail);
  }
}

function refusal(
  issue: { readonly path: string; readonly code: string; readonly found: string },
  detail: { readonly ja: string; readonly en: string },
): DomainError {
  return new DomainError('refused', { detail, issues: [{ ...issue, message: detail.en }] });
}
