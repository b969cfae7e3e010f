import { tokyoDay } from '@soshiki/base';
import { DomainError, type LocatedIssue } from '../http/domain-error';
import { isCurrent, type SeenVersion } from '../http/if-match';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { lastWriteTo, type LastWrite, type RecordedUnion } from '../ledger/records/unions';

/** What the writer wants of a field and what is there now; null for nothing. */
export interface BothValues {
  readonly path: string;
  readonly yours: string | null;
  readonly theirs: string | null;
}

/** Refuses a writer who has not seen what is there now. Called after the lock on the union.
 *  @throws DomainError `stale` with both values of every field in question: those that differ, else all. */
export async function refuseStale(
  ledger: LedgerTransaction,
  union: RecordedUnion,
  { seen, values }: { readonly seen: SeenVersion; readonly values: () => Promise<BothValues[]> },
): Promise<void> {
  const last = await lastWriteTo(ledger, union);
  if (isCurrent(seen, last.version)) return;
  const all = await values();
  const differing = all.filter(({ yours, theirs }) => yours !== theirs);
  const told = differing.length === 0 ? all : differing;
  throw new DomainError('stale', {
    detail: {
      ja: '表示した後に、ほかの人がこの組合を変更しました。最新の内容を確かめてください。',
      en: 'Somebody else has changed this union since you read it. Look at it again.',
    },
    issues: told.flatMap((both) => sidesOf(both, { name: ledger.principal.name, last })),
  });
}

function sidesOf(
  { path, yours, theirs }: BothValues,
  { name, last }: { readonly name: string; readonly last: LastWrite },
): LocatedIssue[] {
  return [
    { path, code: 'yours', message: name, ...foundOf(yours) },
    { path, code: 'theirs', message: writerOf(last), ...foundOf(theirs) },
  ];
}

function foundOf(text: string | null): { readonly found?: string } {
  return text === null ? {} : { found: text };
}

/** Who wrote last, and on which day. */
function writerOf({ by, at }: LastWrite): LocatedIssue['message'] {
  return by === null || at === null
    ? { ja: '記録済みの内容', en: 'As recorded' }
    : `${by} ${tokyoDay(at)}`;
}
