import { DomainError, type LocatedIssue } from '../../http/domain-error';
import type { LedgerTransaction } from '../../ledger/ledger-writer';
import { namesOfCodes, stagedUnions, type StagedUnion } from '../../ledger/records/imported-unions';
import { lastWriteTo, unionOf } from '../../ledger/records/unions';
import type { Asker } from '../import-issues';
import { notApplicable, NOTHING_TO_APPLY } from '../import-refusals';
import { fieldText } from './field-texts';
import { unionPlan } from './union-plan';
import { lockForSteps, recordStep, stepsInOrder, type RowStep } from './union-steps';

/** What is written of a directory that was compared. */
export interface UnionApplication {
  readonly importId: string;
  readonly effectiveOn: string | null;
  readonly reason: string | undefined;
  /** Codes of unions that are not written to. */
  readonly leaveOut: readonly string[];
}

/** How many changes of which kind were recorded, and of whom. */
export interface AppliedUnions {
  readonly affiliations: number;
  readonly profiles: number;
  readonly withdrawals: number;
  readonly changes: readonly { readonly code: string; readonly changeId: number }[];
}

const REASON_OF_WITHDRAWAL: LocatedIssue = {
  path: 'body.reason',
  code: 'reason-required',
  message: {
    ja: '脱退を記録するには理由が必要です。',
    en: 'To record that a union leaves wants a reason.',
  },
};

/** Makes the writes that the rows ask for, each as a form would, with its own record of the change.
 *  @throws DomainError `conflict` when a union was written to since it was compared, with both values; `refused`, located by
 *  row, when a rule of the directory is against it. */
export async function applyUnions(
  ledger: LedgerTransaction,
  { importId, effectiveOn, reason, leaveOut }: UnionApplication,
): Promise<AppliedUnions> {
  const staged = (await stagedUnions(ledger, importId)).filter((row) => isWanted(row, leaveOut));
  await refuseOvertaken(ledger, staged);
  const steps = stepsInOrder(staged.map((row) => unionPlan(row, { effectiveOn, reason })));
  if (steps.length === 0) throw notApplicable([NOTHING_TO_APPLY]);
  if (reason === undefined && steps.some(({ step }) => step.is === 'withdrawal')) {
    throw notApplicable([REASON_OF_WITHDRAWAL]);
  }
  await lockForSteps(ledger, steps);
  const changes: AppliedUnions['changes'][number][] = [];
  for (const step of steps) {
    const { changeId, codes } = await recordedStep(ledger, step);
    changes.push({ code: codes[0] ?? '', changeId });
  }
  const counted = (...kinds: readonly RowStep['step']['is'][]) =>
    steps.filter(({ step }) => kinds.includes(step.is)).length;
  return {
    affiliations: counted('affiliation', 'reaffiliation'),
    profiles: counted('profile'),
    withdrawals: counted('withdrawal'),
    changes,
  };
}

/** What is to be held before the transaction that applies an import looks at anything, in the order of all writers. */
export async function heldForUnions(asker: Asker, importId: string): Promise<string[]> {
  const staged = await stagedUnions(asker, importId);
  const codes = staged
    .filter(({ state }) => state !== 'unchanged')
    .flatMap(({ union, content }) => [union?.code, content.values?.parent])
    .filter((code) => typeof code === 'string');
  return ['union-codes', ...[...new Set(codes)].sort().map((code) => `union:${code}`)];
}

function isWanted({ state, union, content }: StagedUnion, leaveOut: readonly string[]): boolean {
  const code = union?.code ?? content.code;
  const isLeftOut = code !== undefined && leaveOut.includes(code);
  return (state === 'new' || state === 'changed') && !isLeftOut;
}

async function recordedStep(ledger: LedgerTransaction, { row, step }: RowStep) {
  try {
    return await recordStep(ledger, step);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { detail, issues = [] } = error.refusal;
    const message = detail ?? { ja: '記録できません。', en: 'This cannot be recorded.' };
    const told = issues.length > 0 ? issues : [{ code: error.code, message }];
    throw notApplicable(told.map((issue) => ({ ...issue, row })));
  }
}

/** @throws DomainError `conflict` with what the file says and what is there now, field by field. */
async function refuseOvertaken(
  ledger: LedgerTransaction,
  staged: readonly StagedUnion[],
): Promise<void> {
  const overtaken = staged.filter(({ union, content }) => union && union.version !== content.seen);
  if (overtaken.length === 0) return;
  const issues: LocatedIssue[] = [];
  const names = await namesOfCodes(ledger);
  for (const row of overtaken) issues.push(...(await bothSides(ledger, row, names)));
  throw new DomainError('conflict', {
    detail: {
      ja: '表示した後に、ほかの人が同じ組合の台帳を変更しました。ファイルを読み直して、内容を確かめてください。',
      en: 'Somebody has changed unions of this file since it was read. Read it again and look.',
    },
    issues,
  });
}

async function bothSides(
  ledger: LedgerTransaction,
  staged: StagedUnion,
  names: ReadonlyMap<string, string>,
): Promise<LocatedIssue[]> {
  const { row, union, content } = staged;
  if (union === null) return [];
  const { by } = await lastWriteTo(ledger, await unionOf(ledger, union.code));
  const now = valuesNow(union);
  return (content.fields ?? []).flatMap(({ field, after }) => {
    const path = `unions.${union.code}.${field}`;
    const whose = by === null ? NOW : { ja: `${by}が変更`, en: `Changed by ${by}` };
    return [
      { path, row, code: 'yours', message: YOURS, found: after ?? '' },
      {
        path,
        row,
        code: 'theirs',
        message: whose,
        found: fieldText(field, now.get(field) ?? null, names) ?? '',
      },
    ];
  });
}

const YOURS = { ja: 'ファイルの内容', en: 'What the file says' };
const NOW = { ja: '今の内容', en: 'What is there now' };

function valuesNow({ profiles, affiliations }: NonNullable<StagedUnion['union']>) {
  const { from = '', until = null } = affiliations.at(-1) ?? {};
  return new Map<string, string | null>([
    ...Object.entries(profiles.at(-1)?.fields ?? {}),
    ['affiliatedOn', from],
    ['withdrawnOn', until],
  ]);
}
