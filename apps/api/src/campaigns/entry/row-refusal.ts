import type { EntryOutcome } from '@soshiki/contracts';
import type { Bilingual, DomainError, LocatedIssue } from '../../http/domain-error';

type Because = EntryOutcome['refused'][number]['because'];

/** Why one row of many was not written, in both languages. */
export interface RowRefusal {
  readonly because: Because;
  readonly messages: readonly Bilingual[];
}

/** What the refusal of a single write is as that of one row. A fault stands somewhere in the figure; what stands nowhere
 *  is the time, or the state of the report. */
export function rowRefusalOf({ code, refusal }: DomainError): RowRefusal {
  const { detail, issues = [] } = refusal;
  const said = issues.map(sentence);
  if (code === 'stale') {
    return { because: 'stale', messages: detail === undefined ? said : [detail, ...said] };
  }
  return { because: becauseOf(issues), messages: said };
}

function becauseOf([first]: readonly LocatedIssue[]): Because {
  if (first?.code === 'nothing-entered') return 'nothing-entered';
  return first?.path === undefined ? 'not-now' : 'faulty';
}

/** `本部担当が2026-02-20 14:05に提出: 1,234`: what a conflict quotes goes with who put it there. */
function sentence({ message, code, found }: LocatedIssue): Bilingual {
  const { ja, en } = typeof message === 'string' ? { ja: message, en: message } : message;
  const isValue = code === 'yours' || code === 'theirs';
  const quoted = isValue && found !== undefined && found !== '' ? `: ${found}` : '';
  return { ja: ja + quoted, en: en + quoted };
}

/** There is no such union, or it has no report. */
export const NO_SUCH_UNION: RowRefusal = {
  because: 'not-found',
  messages: [
    {
      ja: 'このコードの組合は、台帳にありません。',
      en: 'The directory has no union with this code.',
    },
  ],
};

/** Only the first row of a union is looked at. */
export const SECOND_ROW: RowRefusal = {
  because: 'faulty',
  messages: [
    {
      ja: '同じ組合の行が2つあります。1つにしてください。',
      en: 'There are two rows for this union: leave one.',
    },
  ],
};
