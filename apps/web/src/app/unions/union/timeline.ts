import type { UnionHistory } from '@soshiki/contracts';

type Profile = UnionHistory['profiles'][number];
type Affiliation = UnionHistory['affiliations'][number];
type Lineage = UnionHistory['lineage'][number];
export type Transfer = Lineage['transfers'][number];

const FIELDS = [
  'name',
  'kana',
  'shortName',
  'kind',
  'industry',
  'industryGroup',
  'prefecture',
  'parent',
] as const;
export type ProfileField = (typeof FIELDS)[number];

/** A code of a code table with its name, or a plain text, which is its own code. */
export interface ProfileEntry {
  readonly code: string;
  readonly name: string;
}

/** `null`: the union had none. */
export interface ProfileChange {
  readonly field: ProfileField;
  readonly before: ProfileEntry | null;
  readonly after: ProfileEntry | null;
}

export type TimelineKind =
  'affiliated' | 'withdrawn' | 'registered' | 'renamed' | 'changed' | 'restated' | Lineage['kind'];

/** Something that happened to a union: when it took effect, and apart from that when it was written down. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly changes: readonly ProfileChange[];
  readonly transfers: readonly Transfer[];
}

const PLAIN = { reason: null, changes: [], transfers: [] } as const;
/** On one day: what came first in life is told last, as the newest stands on top. */
const ORDER: readonly TimelineKind[] = [
  'withdrawn',
  'restated',
  'changed',
  'renamed',
  'merge',
  'split',
  'absorption',
  'registered',
  'affiliated',
];

/** The life of a union, newest first: affiliations, changes of its profile, mergers and splits. What is believed now is
 *  told as it took effect; records that were replaced are told as restated. Source: product brief, rule 6. */
export function timeline(history: UnionHistory): TimelineEntry[] {
  const spans = history.affiliations.flatMap((span) => spanEntries(span, history.affiliations));
  const profiles = profileEntries(history.profiles);
  return [
    ...spans,
    ...profiles.filter((entry) => !isPartOfAffiliation(entry, spans)),
    ...restatedEntries(history.profiles),
    ...history.lineage.map((event) => ({ ...PLAIN, ...event, reason: event.note })),
  ].sort(
    (a, b) =>
      b.effectiveOn.localeCompare(a.effectiveOn) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

/** What differs between two versions of a profile. */
export function changesBetween(before: Profile, after: Profile): ProfileChange[] {
  return FIELDS.map((field) => ({
    field,
    before: entryOf(before[field]),
    after: entryOf(after[field]),
  })).filter((change) => change.before?.code !== change.after?.code);
}

function spanEntries(span: Affiliation, all: readonly Affiliation[]): TimelineEntry[] {
  if (span.supersededAt !== null) return [];
  const sameStart = all.filter(({ from }) => from === span.from);
  const start: TimelineEntry = {
    ...PLAIN,
    kind: 'affiliated',
    effectiveOn: span.from,
    recordedAt: earliest(sameStart),
  };
  if (span.to === null) return [{ ...start, reason: span.reason }];
  const { to, reason, recordedAt } = span;
  return [start, { ...PLAIN, kind: 'withdrawn', effectiveOn: to, reason, recordedAt }];
}

function profileEntries(profiles: readonly Profile[]): TimelineEntry[] {
  return current(profiles).map((profile, place, versions): TimelineEntry => {
    const before = versions[place - 1];
    const changes = before === undefined ? [] : changesBetween(before, profile);
    const isRenamed = changes.some(({ field }) => field === 'name');
    const kind = before === undefined ? 'registered' : isRenamed ? 'renamed' : 'changed';
    return {
      ...PLAIN,
      kind,
      changes,
      effectiveOn: profile.validFrom,
      recordedAt: earliest(profiles.filter((other) => isSame(other, profile))),
      reason: profile.reason,
    };
  });
}

/** A version that was replaced by one of other content for the same days was wrong, and is told as corrected. One that
 *  was only cut short by the next change was not. */
function restatedEntries(profiles: readonly Profile[]): TimelineEntry[] {
  const versions = current(profiles);
  return profiles.flatMap((old) => {
    const now = versions.find(({ validFrom }) => validFrom === old.validFrom);
    if (old.supersededAt === null || now === undefined || isSame(old, now)) return [];
    return [
      {
        ...PLAIN,
        kind: 'restated' as const,
        effectiveOn: old.validFrom,
        recordedAt: old.supersededAt,
        changes: changesBetween(old, now),
      },
    ];
  });
}

/** A union is registered on the day it affiliates: that is one event, not two. */
function isPartOfAffiliation(
  { kind, effectiveOn }: TimelineEntry,
  spans: readonly TimelineEntry[],
) {
  const isSameDay = (span: TimelineEntry) =>
    span.kind === 'affiliated' && span.effectiveOn === effectiveOn;
  return kind === 'registered' && spans.some(isSameDay);
}

function current(profiles: readonly Profile[]): Profile[] {
  return profiles
    .filter(({ supersededAt }) => supersededAt === null)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom));
}

function isSame(one: Profile, other: Profile): boolean {
  return one.validFrom === other.validFrom && changesBetween(one, other).length === 0;
}

function earliest(records: readonly { readonly recordedAt: string }[]): string {
  const [first = ''] = records.map(({ recordedAt }) => recordedAt).sort();
  return first;
}

function entryOf(field: string | ProfileEntry | null): ProfileEntry | null {
  return typeof field === 'string' ? { code: field, name: field } : field;
}
