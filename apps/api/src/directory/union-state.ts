import type { LedgerTransaction } from '../ledger/ledger-writer';
import { affiliationsOf, type RecordedAffiliation } from '../ledger/records/affiliations';
import { profilesOf, type RecordedProfile } from '../ledger/records/profiles';
import type { RecordedUnion } from '../ledger/records/unions';

/** What is believed of a union now, for the audit trail. */
export interface UnionState {
  readonly profiles: readonly RecordedProfile[];
  readonly affiliations: readonly RecordedAffiliation[];
}

/** Every version and span of a union that is believed now. */
export async function unionState(
  ledger: LedgerTransaction,
  { id }: RecordedUnion,
): Promise<UnionState> {
  return {
    profiles: await profilesOf(ledger, id),
    affiliations: await affiliationsOf(ledger, id),
  };
}

/** The states of several unions by code. */
export async function unionStates(
  ledger: LedgerTransaction,
  unions: readonly RecordedUnion[],
): Promise<Readonly<Record<string, UnionState>>> {
  const states: Record<string, UnionState> = {};
  for (const union of unions) states[union.code] = await unionState(ledger, union);
  return states;
}
