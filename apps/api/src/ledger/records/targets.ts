import { referenceDay, type Period } from '@soshiki/base';
import type { LedgerTransaction } from '../ledger-writer';

/** What part of the federation a target is for. */
export interface TargetPart {
  readonly kind: 'federation' | 'industry' | 'industryGroup' | 'block' | 'union';
  /** Null for the federation alone. */
  readonly code: string | null;
}

/** A target as it is written. */
interface NewTarget {
  readonly part: TargetPart;
  readonly period: Period;
  /** Persons. */
  readonly members: number;
  readonly note: string | null;
}

/** A target as it stands in the ledger, as far as the audit trail tells of it. */
interface StandingTarget {
  readonly id: number;
  readonly kind: TargetPart['kind'];
  readonly code: string | null;
  readonly period: string;
  readonly members: number;
  readonly note: string | null;
}

const STANDING = `
SELECT id, scope_kind AS kind, scope_code AS code, to_char(period::date, 'YYYY-MM') AS period,
  members::int AS members, note
FROM target WHERE upper_inf(recorded)`;

/** The target in force for a part and a period, if there is one. */
export async function targetFor(
  ledger: LedgerTransaction,
  { part, period }: Pick<NewTarget, 'part' | 'period'>,
): Promise<StandingTarget | undefined> {
  const [found] = await ledger.query<StandingTarget>(
    `${STANDING} AND scope_kind = $1 AND scope_code IS NOT DISTINCT FROM $2 AND period = $3::date`,
    [part.kind, part.code, referenceDay(period)],
  );
  return found;
}

/** The target in force with a number, if there is one. */
export async function targetNumbered(
  ledger: LedgerTransaction,
  id: number,
): Promise<StandingTarget | undefined> {
  const [found] = await ledger.query<StandingTarget>(`${STANDING} AND id = $1`, [id]);
  return found;
}

/** Writes a target and answers its number; one for the same part and period ends at that instant.
 *  @throws the violation of `one_target_at_a_time` when another one is written at the same moment. */
export async function insertTarget(ledger: LedgerTransaction, target: NewTarget): Promise<number> {
  const { part, period, members, note } = target;
  const [row] = await ledger.query<{ id: number }>(
    `INSERT INTO target (scope_kind, scope_code, period, members, note, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [part.kind, part.code, referenceDay(period), members, note, ledger.principal.accountId],
  );
  if (row === undefined) throw new Error('an insert answers its row');
  return row.id;
}

/** Ends a target now. */
export async function retractTarget(ledger: LedgerTransaction, id: number): Promise<void> {
  await ledger.query('SELECT retract_target($1)', [id]);
}

const EXISTS: Readonly<Record<Exclude<TargetPart['kind'], 'federation'>, string>> = {
  industry: 'SELECT FROM industry WHERE code = $1',
  industryGroup: 'SELECT FROM industry_group WHERE code = $1',
  block: 'SELECT FROM block WHERE code = $1',
  union: 'SELECT FROM member_union WHERE code = $1',
};

/** Whether there is such a part. */
export async function isPart(
  ledger: LedgerTransaction,
  { kind, code }: TargetPart,
): Promise<boolean> {
  if (kind === 'federation') return code === null;
  if (code === null) return false;
  return (await ledger.query(EXISTS[kind], [code])).length > 0;
}
