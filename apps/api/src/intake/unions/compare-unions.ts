import { headline } from '@soshiki/statistics';
import type { ImportedFile, ImportRowState } from '@soshiki/contracts';
import { campaignsFrom, totalsOver, type Totals } from '../../directory/effect-figures';
import type { DomainError, LocatedIssue } from '../../http/domain-error';
import type { LedgerTransaction } from '../../ledger/ledger-writer';
import {
  keepCompared,
  namesOfCodes,
  stagedUnions,
  type FieldChange,
  type StagedUnion,
} from '../../ledger/records/imported-unions';
import { insertFaults, type FileFault } from '../import-issues';
import { fieldText } from './field-texts';
import { onTrial, refusalOf } from './trial';
import type { UnionFault } from './union-faults';
import { unionPlan, type UnionPlan } from './union-plan';
import { lockForSteps, recordStep, stepsInOrder, type RowStep } from './union-steps';

/** What is compared: the rows of an import, with the day from which changes hold that say none, and its columns to locate
 *  faults by. */
export interface UnionComparison {
  readonly importId: string;
  readonly effectiveOn: string | null;
  readonly columns: readonly Pick<ImportedFile['columns'][number], 'place' | 'field'>[];
}

/** What a directory that was read in would do besides its rows. */
export type DirectoryOutcome = Pick<ImportedFile, 'periods' | 'reasonsWanted'>;

/** Periods whose effect is told, newest first. */
const MOST_PERIODS = 24;

/** Puts every row beside the directory at its day: which are new, changed or unchanged, field by field, and which cannot be.
 *  Whether a change can be made is not judged here: all of them are made on trial, by the rules of the forms, and taken back. */
export async function compareUnions(
  ledger: LedgerTransaction,
  { importId, effectiveOn, columns }: UnionComparison,
): Promise<DirectoryOutcome> {
  const staged = await stagedUnions(ledger, importId);
  const sound = staged.filter(({ isFaulty }) => !isFaulty);
  const plans = sound.map((row) => unionPlan(row, { effectiveOn, reason: undefined }));
  const names = await namesOfCodes(ledger);
  const { refusals, ...outcome } = await triedSteps(ledger, plans);
  const faultsOf = ({ row, faults }: UnionPlan) => [...faults, ...(refusals.get(row) ?? [])];
  const found = plans.flatMap((plan) =>
    faultsOf(plan).map((fault) => located(fault, plan.row, columns)),
  );
  await insertFaults(ledger, importId, found);
  const told = (fields: readonly FieldChange[]) =>
    fields.map(({ field, before, after }) => ({
      field,
      before: fieldText(field, before, names),
      after: fieldText(field, after, names),
    }));
  const compared = plans.map((plan, place) => ({
    row: plan.row,
    state: faultsOf(plan).length > 0 ? ('rejected' as const) : stateOf(plan),
    fields: told(plan.fields),
    seen: sound[place]?.union?.version ?? null,
  }));
  await keepCompared(ledger, importId, [...compared, ...staged.filter(isOut).map(rejected)]);
  return outcome;
}

function isOut({ isFaulty }: StagedUnion): boolean {
  return isFaulty;
}

function rejected({ row }: StagedUnion) {
  return { row, state: 'rejected' as const, fields: [], seen: null };
}

function stateOf({ code, steps }: UnionPlan): ImportRowState {
  if (steps.length === 0) return 'unchanged';
  return code === null ? 'new' : 'changed';
}

interface Trial extends DirectoryOutcome {
  /** Why rows cannot be, by row. */
  readonly refusals: ReadonlyMap<number, readonly UnionFault[]>;
}

/** Makes all writes of rows without a fault, in one go, and takes them back. */
async function triedSteps(ledger: LedgerTransaction, plans: readonly UnionPlan[]): Promise<Trial> {
  const steps = stepsInOrder(plans.filter(({ faults }) => faults.length === 0));
  const days = steps.map(({ step }) => step.given.effectiveOn).sort();
  const [earliest] = days;
  const corrections = steps.filter(({ step }) => step.is === 'withdrawal').length;
  const reasonsWanted = { corrections, warnings: 0 };
  if (earliest === undefined) return { refusals: new Map(), periods: [], reasonsWanted };
  return onTrial(ledger, async () => {
    const totals = await officialTotals(ledger, earliest);
    const refusals = await attempted(ledger, steps);
    const after = await officialTotals(ledger, earliest);
    return { refusals, periods: effects(totals, after), reasonsWanted };
  });
}

async function attempted(
  ledger: LedgerTransaction,
  steps: readonly RowStep[],
): Promise<Map<number, readonly UnionFault[]>> {
  const refusals = new Map<number, readonly UnionFault[]>();
  await lockForSteps(ledger, steps);
  for (const { row, step } of steps) {
    if (refusals.has(row)) continue;
    const refusal = await refusalOf(ledger, () => recordStep(ledger, step));
    if (refusal !== null) refusals.set(row, faultsIn(refusal, DAY_OF[step.is]));
  }
  return refusals;
}

/** The column that a step has its day from. */
const DAY_OF = {
  affiliation: 'affiliatedOn',
  reaffiliation: 'affiliatedOn',
  profile: 'effectiveOn',
  withdrawal: 'withdrawnOn',
} as const;

function faultsIn({ code, refusal }: DomainError, dayField: UnionFault['field']): UnionFault[] {
  const { issues = [], detail = { ja: '記録できません', en: 'This cannot be recorded' } } = refusal;
  if (issues.length === 0) return [{ field: null, code, message: detail }];
  return issues.map((issue) => ({ ...issue, ...atField(issue, dayField) }));
}

function atField({ path, message }: LocatedIssue, dayField: UnionFault['field']) {
  const named = (path ?? '').replace(/^body\.?/, '');
  const field = named === 'effectiveOn' ? dayField : (named as UnionFault['field']);
  return { field, message: typeof message === 'string' ? { ja: message, en: message } : message };
}

function located(
  { field, code, message, found }: UnionFault,
  row: number,
  columns: UnionComparison['columns'],
): FileFault {
  const column = columns.find((each) => each.field === field)?.place ?? null;
  return { row, column, code, message, found };
}

type TotalsAt = ReadonlyMap<ImportedFile['periods'][number]['period'], Totals>;

/** The official totals of every campaign from the month of the day on. */
async function officialTotals(ledger: LedgerTransaction, day: string) {
  const periods = (await campaignsFrom(ledger, day)).map(({ period }) => period);
  const totalsAt = await totalsOver(ledger, periods);
  return new Map(periods.map((period) => [period, totalsAt(period)]));
}

function effects(before: Awaited<ReturnType<typeof officialTotals>>, after: TotalsAt) {
  const told = [...before].flatMap(([period, earlier]) => {
    const later = after.get(period) ?? earlier;
    const isSame = earlier.unions === later.unions && earlier.members === later.members;
    if (isSame) return [];
    const words = (totals: Totals) => headline({ ...totals, asOf: period });
    return [
      {
        ...{ period, reports: { new: 0, changed: 0, unchanged: 0 }, warned: 0, corrections: 0 },
        ...{ before: { ...earlier }, after: { ...later } },
        headline: { before: words(earlier), after: words(later) },
      },
    ];
  });
  return told.reverse().slice(0, MOST_PERIODS);
}
