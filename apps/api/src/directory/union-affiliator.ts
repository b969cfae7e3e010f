import { Injectable } from '@nestjs/common';
import type { ChangeOutcome, ContactFields, NewUnion } from '@soshiki/contracts';
import type { LocatedIssue } from '../http/domain-error';
import type { SeenVersion } from '../http/if-match';
import type { Principal } from '../identity/principal';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import {
  affiliationsOf,
  insertAffiliation,
  type RecordedAffiliation,
} from '../ledger/records/affiliations';
import { insertContact } from '../ledger/records/contacts';
import { insertDirectoryChange } from '../ledger/records/directory-changes';
import { hasMemberUnions, insertProfile } from '../ledger/records/profiles';
import {
  insertUnion,
  lockCodes,
  lockUnions,
  unionOf,
  type RecordedUnion,
} from '../ledger/records/unions';
import { ChangeRecorder, type Wanted } from './change-recorder';
import { dayFaults, fault, refuseFaults } from './directory-faults';
import { measured, type CheckedChange, type Recorded } from './effect';
import { codeFaults, roleFaults, wholeFaults } from './profile-faults';
import { refuseStale } from './stale-union';
import { unionState } from './union-state';

/** A union that comes into the federation. */
export interface Affiliation extends NewUnion {
  readonly effectiveOn: string;
  readonly reason?: string | undefined;
  readonly contacts: readonly ContactFields[];
}

/** The end or a new beginning of an affiliation. */
export interface AffiliationStep {
  readonly code: string;
  readonly effectiveOn: string;
  readonly reason?: string | undefined;
  readonly seen: SeenVersion;
}

/** Records how unions come into the federation and leave it. */
@Injectable()
export class UnionAffiliator {
  constructor(private readonly recorder: ChangeRecorder) {}

  /** Puts a union into the directory and affiliates it from the day on.
   *  @throws DomainError `refused` with located faults, `conflict` for a code that is taken. */
  affiliate(
    principal: Principal,
    affiliation: Affiliation,
    wanted: Wanted,
  ): Promise<ChangeOutcome> {
    return this.recorder.record(principal, wanted, async (ledger) => {
      const checked = await checkedAffiliation(ledger, affiliation);
      return measured(ledger, checked, checked.record);
    });
  }

  /** Ends the affiliation: the day is the first one outside.
   *  @throws DomainError `not-found`, `stale`, `refused`. */
  withdraw(principal: Principal, step: AffiliationStep, wanted: Wanted): Promise<ChangeOutcome> {
    return this.recorder.record(principal, wanted, async (ledger) => {
      const checked = await checkedWithdrawal(ledger, step);
      return measured(ledger, checked, checked.record);
    });
  }

  /** Affiliates a union again that had withdrawn, with the profile it has.
   *  @throws DomainError `not-found`, `stale`, `refused`. */
  reaffiliate(principal: Principal, step: AffiliationStep, wanted: Wanted): Promise<ChangeOutcome> {
    return this.recorder.record(principal, wanted, async (ledger) => {
      const checked = await checkedReaffiliation(ledger, step);
      return measured(ledger, checked, checked.record);
    });
  }
}

/** An affiliation of a new union that may be recorded. @throws DomainError `refused` with located faults. */
export async function checkedAffiliation(
  ledger: LedgerTransaction,
  affiliation: Affiliation,
): Promise<CheckedChange> {
  await lockForNew(ledger, affiliation);
  refuseFaults(await affiliationFaults(ledger, affiliation));
  const { effectiveOn } = affiliation;
  return { effectiveOn, codes: [], record: () => affiliated(ledger, affiliation) };
}

/** A withdrawal that may be recorded, its union locked. @throws DomainError `not-found`, `stale`, `refused`. */
export async function checkedWithdrawal(
  ledger: LedgerTransaction,
  step: AffiliationStep,
): Promise<CheckedChange> {
  const union = await unionSeen(ledger, step, 'withdrawnOn');
  const open = (await affiliationsOf(ledger, union.id)).find(({ until }) => until === null);
  refuseFaults(withdrawalFaults(open, step));
  if (open === undefined) throw new Error('refused before');
  const span = { unionId: union.id, from: step.effectiveOn, until: null };
  if (await hasMemberUnions(ledger, span)) {
    refuseFaults([fault('body.effectiveOn', 'has-member-unions')]);
  }
  const ended = { ...open, until: step.effectiveOn, reason: step.reason ?? null };
  return checkedStep(ledger, { union, step, span: ended, kind: 'withdrawal' });
}

/** A new beginning that may be recorded, its union locked. @throws DomainError `not-found`, `stale`, `refused`. */
export async function checkedReaffiliation(
  ledger: LedgerTransaction,
  step: AffiliationStep,
): Promise<CheckedChange> {
  const union = await unionSeen(ledger, step, 'affiliatedOn');
  refuseFaults(returnFaults(await affiliationsOf(ledger, union.id), step));
  const begun = { from: step.effectiveOn, until: null, reason: null };
  return checkedStep(ledger, { union, step, span: begun, kind: 'affiliation' });
}

async function lockForNew(ledger: LedgerTransaction, { code, parent }: NewUnion): Promise<void> {
  await lockCodes(ledger);
  await lockUnions(ledger, {
    written: code === undefined ? [] : [code],
    referred: parent === null ? [] : [parent],
  });
}

async function affiliationFaults(
  ledger: LedgerTransaction,
  affiliation: Affiliation,
): Promise<LocatedIssue[]> {
  const { effectiveOn: day, contacts } = affiliation;
  const faults = dayFaults('body.effectiveOn', day);
  if (faults.length > 0) return faults;
  return [
    ...(await codeFaults(ledger, affiliation, { day, path: 'body' })),
    ...wholeFaults(affiliation, 'body'),
    ...roleFaults(contacts),
  ];
}

async function affiliated(ledger: LedgerTransaction, given: Affiliation): Promise<Recorded> {
  const { code, effectiveOn, reason = null, contacts, ...fields } = given;
  const union = await insertUnion(ledger, code);
  const changeId = await insertDirectoryChange(ledger, {
    ...{ kind: 'affiliation', effectiveOn, reason },
    unions: [union],
  });
  const version = { fields, from: effectiveOn, until: null };
  await insertProfile(ledger, { unionId: union.id, version, reason });
  await insertAffiliation(ledger, union.id, { from: effectiveOn, until: null, reason: null });
  for (const contact of contacts) {
    await insertContact(ledger, union.id, { ...contact, from: effectiveOn });
  }
  const after = { ...(await unionState(ledger, union)), contacts };
  await ledger.record({ action: 'union.affiliate', subject: `union:${union.code}`, after });
  return { changeId, codes: [union.code] };
}

/** The union of a step, locked, if the writer has seen what is there now. */
async function unionSeen(
  ledger: LedgerTransaction,
  { code, effectiveOn, seen }: AffiliationStep,
  field: 'affiliatedOn' | 'withdrawnOn',
): Promise<RecordedUnion> {
  refuseFaults(dayFaults('body.effectiveOn', effectiveOn));
  await lockUnions(ledger, { written: [code] });
  const union = await unionOf(ledger, code);
  await refuseStale(ledger, union, {
    seen,
    values: async () => {
      const last = (await affiliationsOf(ledger, union.id)).at(-1);
      const theirs = field === 'affiliatedOn' ? last?.from : last?.until;
      return [{ path: `body.${field}`, yours: effectiveOn, theirs: theirs ?? null }];
    },
  });
  return union;
}

function withdrawalFaults(
  open: RecordedAffiliation | undefined,
  { effectiveOn }: AffiliationStep,
): LocatedIssue[] {
  const path = 'body.effectiveOn';
  if (open === undefined) return [fault(path, 'already-withdrawn')];
  return effectiveOn <= open.from ? [fault(path, 'before-affiliation', effectiveOn)] : [];
}

function returnFaults(
  affiliations: readonly RecordedAffiliation[],
  { effectiveOn }: AffiliationStep,
): LocatedIssue[] {
  const path = 'body.effectiveOn';
  if (affiliations.some(({ until }) => until === null)) return [fault(path, 'still-affiliated')];
  const isTooEarly = affiliations.some(({ until }) => until !== null && until > effectiveOn);
  return isTooEarly ? [fault(path, 'overlaps', effectiveOn)] : [];
}

/** A span of affiliation that may be recorded. */
interface PlannedStep {
  readonly union: RecordedUnion;
  readonly step: AffiliationStep;
  readonly span: RecordedAffiliation;
  readonly kind: 'affiliation' | 'withdrawal';
}

function checkedStep(ledger: LedgerTransaction, planned: PlannedStep): CheckedChange {
  const { union, step } = planned;
  const record = () => stepRecorded(ledger, planned);
  return { effectiveOn: step.effectiveOn, codes: [union.code], record };
}

async function stepRecorded(
  ledger: LedgerTransaction,
  { union, span, kind, step }: PlannedStep,
): Promise<Recorded> {
  const { effectiveOn, reason = null } = step;
  const before = await affiliationsOf(ledger, union.id);
  const change = { kind, effectiveOn, reason, unions: [union] };
  const changeId = await insertDirectoryChange(ledger, change);
  await insertAffiliation(ledger, union.id, span);
  await ledger.record({
    action: kind === 'affiliation' ? 'union.reaffiliate' : 'union.withdraw',
    subject: `union:${union.code}`,
    before,
    after: await affiliationsOf(ledger, union.id),
  });
  return { changeId, codes: [union.code] };
}
