import { monthsBetween, parsePeriod, referenceDay, type Period } from '@soshiki/base';
import type { DirectoryRows, ProfileRow } from '../../apps/api/src/sample/directory-rows';
import { generateSample, type Sample } from '../../apps/api/src/sample/generate-sample';
import type { DraftRow } from '../../apps/api/src/sample/open-campaign';
import type { PublicationRow } from '../../apps/api/src/sample/publications';
import type { RevisionRow } from '../../apps/api/src/sample/reports';

/** The first copy of a sample, read out whole. */
export interface ReadSample {
  readonly sample: Sample;
  readonly directory: DirectoryRows;
  readonly revisions: readonly RevisionRow[];
  readonly drafts: readonly DraftRow[];
  readonly publications: readonly PublicationRow[];
  /** Approved revisions by union id. */
  readonly approved: ReadonlyMap<number, readonly RevisionRow[]>;
}

/** A union counted at a period, with its figure by rule 2. */
export interface CountedUnion {
  readonly profile: ProfileRow;
  readonly code: string;
  readonly members: number | null;
  readonly figurePeriod: string | null;
}

/** Generates a sample at scale 1 and reads it out. */
export function readSample(seed: number): ReadSample {
  const sample = generateSample({ seed, scale: 1 });
  const [copy] = [...sample.copies];
  if (copy === undefined) throw new Error('a sample has at least one copy');
  const batches = [...copy.batches];
  const revisions = batches.flatMap((batch) => batch.revisions);
  return {
    sample,
    directory: copy.directory,
    revisions,
    approved: approvedByUnion(revisions),
    drafts: batches.flatMap(({ drafts }) => drafts),
    publications: sample.publications(),
  };
}

/** Rules 1 and 2 once more, naively and from the rows alone: what anybody would count in the sample as it is known today. */
export function countedAt({ directory, approved }: ReadSample, period: Period): CountedUnion[] {
  const day = referenceDay(period);
  return directory.unions.flatMap(({ id, code }) => {
    const profile = directory.profiles.findLast(
      ({ unionId, validFrom }) => unionId === id && validFrom <= day,
    );
    if (profile === undefined || !counts(directory, profile, day)) return [];
    const figure = newest(withinReach(approved.get(id) ?? [], period));
    return [
      { profile, code, members: figure?.members ?? null, figurePeriod: figure?.period ?? null },
    ];
  });
}

function counts({ affiliations }: DirectoryRows, profile: ProfileRow, day: string): boolean {
  if (profile.kind === 'confederation') return false;
  const span = affiliations.findLast(({ unionId }) => unionId === profile.unionId);
  return span !== undefined && span.from <= day && (span.until === null || day < span.until);
}

/** Persons of counted unions; missing ones have none. */
export function sumOfMembers(unions: readonly CountedUnion[]): number {
  return unions.reduce((sum, { members }) => sum + (members ?? 0), 0);
}

function approvedByUnion(revisions: readonly RevisionRow[]): Map<number, RevisionRow[]> {
  const approved = new Map<number, RevisionRow[]>();
  for (const revision of revisions) {
    if (revision.decision?.decision !== 'approved') continue;
    approved.set(revision.unionId, [...(approved.get(revision.unionId) ?? []), revision]);
  }
  return approved;
}

function withinReach(revisions: readonly RevisionRow[], period: Period): RevisionRow[] {
  return revisions.filter((revision) => {
    const age = monthsBetween(parsePeriod(revision.period), period);
    return age >= 0 && age <= 12;
  });
}

function newest(revisions: readonly RevisionRow[]): RevisionRow | undefined {
  return revisions.reduce<RevisionRow | undefined>((known, next) => {
    if (known === undefined || next.period > known.period) return next;
    return next.period === known.period && next.rev > known.rev ? next : known;
  }, undefined);
}
