import type { EntryRowData } from '@soshiki/contracts';
import { utc } from '../../directory/union-figures';
import { contentOf } from '../reports/report-facts';
import { entryOf, type Reader } from '../reports/report-rights';
import type { EntryFacts } from './entry-facts';

/** One union of the sheet as it is answered. Unit: persons. */
export function entryRowOf(facts: EntryFacts, reader: Reader): EntryRowData {
  const { union, standing, newest } = facts;
  const { members, cells, reasons } = contentOf(facts);
  return {
    ...{ code: union.code, name: union.name, kana: union.kana, shortName: union.shortName },
    formerNames: [...facts.formerNames],
    kind: union.kind as EntryRowData['kind'],
    ...{ industry: facts.industry, prefecture: facts.prefecture },
    ...{ state: standing.state, correction: standing.correction, version: facts.version },
    revision: newest?.rev ?? 0,
    isEditable: standing.state !== 'approved' && entryOf(facts, reader)?.allowed === true,
    ...{ members, cells: [...cells], reasons: { ...reasons } },
    comment: newest?.decision === 'returned' ? newest.comment : null,
    previous: previousOf(facts),
    affiliations: facts.affiliations.map(({ from, until }) => ({ from, to: until })),
    ...lastSaved(facts),
  };
}

function previousOf({ earlier }: EntryFacts): EntryRowData['previous'] {
  const [previous] = earlier;
  if (previous === undefined) return null;
  const { period, members, cells } = previous;
  return { period, members, cells: [...cells], unchangedFor: unchangedFor(earlier) };
}

/** How many periods in a row, the newest included, say the same in every part. */
function unchangedFor(earlier: EntryFacts['earlier']): number {
  const texts = earlier.map(({ cells }) => JSON.stringify(cells));
  const other = texts.findIndex((text) => text !== texts[0]);
  return other === -1 ? texts.length : other;
}

/** Who entered what stands there: the draft, else the newest revision. */
function lastSaved({ draft, newest }: EntryFacts): Pick<EntryRowData, 'savedAt' | 'savedBy'> {
  if (draft !== null) return { savedAt: utc(draft.savedAt), savedBy: draft.savedBy };
  return { savedAt: utc(newest?.enteredAt ?? null), savedBy: newest?.enteredBy ?? null };
}
