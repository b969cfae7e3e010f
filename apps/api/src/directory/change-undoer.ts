import { Injectable } from '@nestjs/common';
import { periodOfDay } from '@soshiki/base';
import type { ChangeOutcome } from '@soshiki/contracts';
import { DomainError, type Bilingual } from '../http/domain-error';
import type { Principal } from '../identity/principal';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { affiliationsOf } from '../ledger/records/affiliations';
import {
  directoryChangeOf,
  insertDirectoryChange,
  leavesOrphans,
  restoreUnions,
  type RecordedChange,
} from '../ledger/records/directory-changes';
import { cancelLineage, undecidedOpenings } from '../ledger/records/lineage';
import { insertRevision } from '../ledger/records/revisions';
import { lockUnions } from '../ledger/records/unions';
import { ChangeRecorder, type Wanted } from './change-recorder';
import { fault, refuseFaults } from './directory-faults';
import { measured, type Recorded } from './effect';
import { campaignsFrom, lastPeriodBefore } from './effect-figures';
import { figuresAt } from './known-figures';
import { unionStates } from './union-state';

/** Which change is taken back, and why. */
export interface Undoing {
  readonly id: number;
  readonly reason: string;
}

/** Takes back changes of the directory that nothing has used yet. */
@Injectable()
export class ChangeUndoer {
  constructor(private readonly recorder: ChangeRecorder) {}

  /** Brings the unions of a change back to what was believed before it, by recording that anew. A union that came with it
   *  keeps its code and is believed in no more. Source: rule 6.
   *  @throws DomainError `not-found`; `conflict` when it was undone before; `refused` with why it has been used. */
  undo(principal: Principal, undoing: Undoing, wanted: Wanted): Promise<ChangeOutcome> {
    return this.recorder.record(principal, wanted, async (ledger) => {
      const change = await changeToUndo(ledger, undoing.id);
      const { effectiveOn } = change;
      const codes = change.unions.map(({ code }) => code);
      return measured(ledger, { effectiveOn, codes }, () => undone(ledger, change, undoing.reason));
    });
  }
}

/** The change, with everything held still that could use it: its campaigns first, then its unions. */
async function changeToUndo(ledger: LedgerTransaction, id: number): Promise<RecordedChange> {
  const found = await directoryChangeOf(ledger, id);
  if (found === undefined) throw new DomainError('not-found');
  if (found.kind !== 'contacts') {
    for (const { period } of await campaignsFrom(ledger, found.effectiveOn)) {
      await ledger.lock(`campaign:${period}`);
    }
  }
  await lockUnions(ledger, { written: found.unions.map(({ code }) => code) });
  const change = await directoryChangeOf(ledger, id);
  if (change === undefined) throw new DomainError('not-found');
  refuseUsed(change);
  return change;
}

function refuseUsed({ kind, usedBecause }: RecordedChange): void {
  if (usedBecause === null) return;
  if (usedBecause !== 'undo') refuseFaults([fault('params.id', usedBecause)]);
  if (kind === 'undo') refuseFaults([fault('params.id', 'undone')]);
  throw new DomainError('conflict', {
    detail: {
      ja: 'この変更は、すでに取り消されています。',
      en: 'This change has been undone already.',
    },
  });
}

async function undone(
  ledger: LedgerTransaction,
  change: RecordedChange,
  reason: string,
): Promise<Recorded> {
  const { id, effectiveOn, unions, lineageEventId } = change;
  const before = await unionStates(ledger, unions);
  const made = { kind: 'undo', effectiveOn, reason, unions, undoes: id } as const;
  const changeId = await insertDirectoryChange(ledger, made);
  await restoreUnions(ledger, id);
  if (await leavesOrphans(ledger, id)) refuseFaults([fault('params.id', 'later-change')]);
  if (lineageEventId !== null) await cancelLineage(ledger, lineageEventId, reason);
  const notes = lineageEventId === null ? [] : await withdrawOpenings(ledger, change);
  const after = await unionStates(ledger, unions);
  await ledger.record({ action: 'directory.undo', subject: `change:${id}`, before, after });
  return { changeId, codes: unions.map(({ code }) => code), notes };
}

/** Opening reports nobody has decided on yet: those of unions that were never there are expected of nobody; a union that
 *  goes on gets its figure of before as the next revision, so that nobody approves the wrong one. */
async function withdrawOpenings(
  ledger: LedgerTransaction,
  { id: changeId, effectiveOn }: RecordedChange,
): Promise<Bilingual[]> {
  const period = periodOfDay(effectiveOn);
  const openings = await undecidedOpenings(ledger, changeId);
  const codes = openings.map(({ code }) => code);
  const figures = await figuresAt(ledger, lastPeriodBefore(effectiveOn), codes);
  const notes: Bilingual[] = [];
  for (const { id, code } of openings) {
    const figure = figures.get(code);
    if (figure === undefined || (await affiliationsOf(ledger, id)).length === 0) continue;
    await ledger.lock(`report:${code}/${period}`);
    const { members, cells } = figure;
    const submitted = { unionId: id, code, period, members, cells, warnings: [] };
    await insertRevision(ledger, { ...submitted, source: 'lineage', reason: TAKEN_BACK });
    notes.push(takenBackNote(code));
  }
  return notes;
}

const TAKEN_BACK = '系譜の取消しにより、直前の人員に戻す';

function takenBackNote(code: string): Bilingual {
  return {
    ja: `${code}の引継ぎの報告は、直前の人員の報告に置き換えます。承認は、ほかの人が行います。`,
    en: `The opening report of ${code} is replaced by its figure of before. Another person approves it.`,
  };
}
