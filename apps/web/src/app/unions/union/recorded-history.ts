import type { UnionHistory } from '@soshiki/contracts';

type Profile = UnionHistory['profiles'][number];

/** The history as it stood in the records at an instant: what was written down later is left out, and what was replaced
 *  later holds again. Source: product brief, rule 6. */
export function asKnownAt(history: UnionHistory, knownAt: string): UnionHistory {
  const at = Date.parse(knownAt);
  const was = ({ recordedAt }: { readonly recordedAt: string }) => Date.parse(recordedAt) <= at;
  const undone = <Entry extends { readonly supersededAt: string | null }>(entry: Entry): Entry =>
    entry.supersededAt !== null && Date.parse(entry.supersededAt) > at
      ? { ...entry, supersededAt: null }
      : entry;
  return {
    ...history,
    profiles: history.profiles.filter(was).map(undone),
    affiliations: history.affiliations.filter(was).map(undone),
    lineage: history.lineage.filter(was),
  };
}

/** The profile that held on a day by what is recorded; `undefined` before the first and after the last one. */
export function profileOn(history: UnionHistory, day: string): Profile | undefined {
  return history.profiles.find(
    ({ supersededAt, validFrom, validTo }) =>
      supersededAt === null && validFrom <= day && (validTo === null || day < validTo),
  );
}
