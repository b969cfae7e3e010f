import { Injectable } from '@nestjs/common';
import type { ChangeOutcome, ProfileFields } from '@soshiki/contracts';
import { changedProfiles, validOn } from '@soshiki/statistics';
import type { LocatedIssue } from '../http/domain-error';
import type { SeenVersion } from '../http/if-match';
import type { Principal } from '../identity/principal';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { affiliationsOf } from '../ledger/records/affiliations';
import { insertDirectoryChange } from '../ledger/records/directory-changes';
import {
  hasMemberUnions,
  hasReports,
  insertProfile,
  profilesOf,
  type RecordedProfile,
} from '../ledger/records/profiles';
import { lockUnions, unionOf, type RecordedUnion } from '../ledger/records/unions';
import { ChangeRecorder, type Wanted } from './change-recorder';
import { dayFaults, fault, refuseFaults } from './directory-faults';
import { measured, type CheckedChange, type Recorded } from './effect';
import { codeFaults, wholeFaults } from './profile-faults';
import { refuseStale, type BothValues } from './stale-union';

/** Some fields of a profile that are otherwise from a day on. */
export interface ProfileChange {
  readonly code: string;
  readonly seen: SeenVersion;
  readonly effectiveOn: string;
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
  readonly changes: Partial<ProfileFields>;
}

/** A change against the profile as it is recorded. */
interface PlannedChange extends ProfileChange {
  readonly union: RecordedUnion;
  readonly recorded: readonly RecordedProfile[];
  /** The versions to record. */
  readonly versions: readonly RecordedProfile[];
}

/** Records what a union is otherwise from a day on, past days too. */
@Injectable()
export class ProfileChanger {
  constructor(private readonly recorder: ChangeRecorder) {}

  /** Gives each field its new value from the day on until its next recorded change. Source: rules 1 and 6.
   *  @throws DomainError `not-found`, `stale` with both values, `refused` with located faults. */
  change(principal: Principal, change: ProfileChange, wanted: Wanted): Promise<ChangeOutcome> {
    return this.recorder.record(principal, wanted, async (ledger) => {
      const checked = await checkedProfileChange(ledger, change);
      return measured(ledger, checked, checked.record);
    });
  }
}

/** A change of a profile that may be made, its union locked.
 *  @throws DomainError `not-found`, `stale` with both values, `refused` with located faults. */
export async function checkedProfileChange(
  ledger: LedgerTransaction,
  change: ProfileChange,
): Promise<CheckedChange> {
  const planned = await plannedChange(ledger, change);
  refuseFaults([...(await formFaults(ledger, planned)), ...(await kindFaults(ledger, planned))]);
  const { effectiveOn, code } = change;
  return { effectiveOn, codes: [code], record: () => changed(ledger, planned) };
}

async function plannedChange(
  ledger: LedgerTransaction,
  change: ProfileChange,
): Promise<PlannedChange> {
  const { code, seen, changes } = change;
  refuseFaults(spanFaults(change));
  const { parent } = changes;
  await lockUnions(ledger, {
    written: [code],
    referred: typeof parent === 'string' ? [parent] : [],
  });
  const union = await unionOf(ledger, code);
  const recorded = await profilesOf(ledger, union.id);
  await refuseStale(ledger, union, {
    seen,
    values: () => Promise.resolve(bothValues(recorded, change)),
  });
  return { ...change, union, recorded, versions: changedProfiles(recorded, change) };
}

function spanFaults({ effectiveOn, until }: ProfileChange): LocatedIssue[] {
  const faults = [
    ...dayFaults('body.effectiveOn', effectiveOn),
    ...(until === undefined ? [] : dayFaults('body.until', until)),
  ];
  if (faults.length > 0 || until === undefined) return faults;
  return until <= effectiveOn ? [fault('body.until', 'until-before-effective', until)] : [];
}

function bothValues(
  recorded: readonly RecordedProfile[],
  { changes, effectiveOn }: ProfileChange,
): BothValues[] {
  const there = validOn(recorded, effectiveOn)?.fields;
  const given = Object.entries(changes) as [keyof ProfileFields, string | null][];
  return given.map(([field, yours]) => ({
    path: `body.${field}`,
    yours,
    theirs: there?.[field] ?? null,
  }));
}

/** Whether the change can be one at all, and says something that a profile can say. */
async function formFaults(
  ledger: LedgerTransaction,
  { union, versions, changes, effectiveOn }: PlannedChange,
): Promise<LocatedIssue[]> {
  const [first] = await affiliationsOf(ledger, union.id);
  if (first === undefined || effectiveOn < first.from) {
    return [fault('body.effectiveOn', 'outside-directory', effectiveOn)];
  }
  if (changes.parent === union.code) return [fault('body.parent', 'own-parent', union.code)];
  const faults = await codeFaults(ledger, changes, { day: effectiveOn, path: 'body' });
  if (faults.length > 0) return faults;
  const [whole] = versions.flatMap(({ fields }) => wholeFaults(fields, 'body'));
  if (whole !== undefined) return [whole];
  return versions.length === 0 ? [fault('body', 'no-change')] : [];
}

/** A confederation has members and no reports, any other union the other way round. Source: rule 1. */
async function kindFaults(
  ledger: LedgerTransaction,
  { union, recorded, versions }: PlannedChange,
): Promise<LocatedIssue[]> {
  const wasOne = (day: string) => validOn(recorded, day)?.fields.kind === 'confederation';
  for (const { from, until, fields } of versions) {
    const isOne = fields.kind === 'confederation';
    if (isOne === wasOne(from)) continue;
    const span = { unionId: union.id, from, until };
    if (isOne && (await hasReports(ledger, span))) return [fault('body.kind', 'has-reports')];
    if (!isOne && (await hasMemberUnions(ledger, span))) {
      return [fault('body.kind', 'has-member-unions')];
    }
  }
  return [];
}

async function changed(ledger: LedgerTransaction, planned: PlannedChange): Promise<Recorded> {
  const { union, effectiveOn, reason = null, versions, recorded } = planned;
  const changeId = await insertDirectoryChange(ledger, {
    ...{ kind: 'profile', effectiveOn, reason },
    unions: [union],
  });
  for (const version of versions) {
    await insertProfile(ledger, { unionId: union.id, version, reason });
  }
  await ledger.record({
    action: 'union.change',
    subject: `union:${union.code}`,
    before: recorded,
    after: await profilesOf(ledger, union.id),
  });
  return { changeId, codes: [union.code] };
}
