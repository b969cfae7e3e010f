import { Injectable } from '@nestjs/common';
import { parsePeriod, type Period } from '@soshiki/base';
import type { Target, TargetInput } from '@soshiki/contracts';
import { DomainError } from '../http/domain-error';
import type { Once } from '../http/idempotency';
import type { Principal } from '../identity/principal';
import { LedgerReader } from '../ledger/ledger-reader';
import { LedgerWriter, type LedgerTransaction } from '../ledger/ledger-writer';
import {
  insertTarget,
  isPart,
  retractTarget,
  targetFor,
  targetNumbered,
  type TargetPart,
} from '../ledger/records/targets';
import { readTargets, type TargetStandings } from './target-standings';

/** Keeps the targets: how many members by when, of the federation or a part of it. */
@Injectable()
export class TargetKeeper {
  constructor(
    private readonly reader: LedgerReader,
    private readonly writer: LedgerWriter,
  ) {}

  /** The targets in force that the principal may see, and how far they have been reached. */
  list(principal: Pick<Principal, 'scope'>, asOf: Period | undefined): Promise<TargetStandings> {
    return readTargets(this.reader.for(principal), asOf);
  }

  /** Sets a target; it takes the place of one for the same part and period.
   *  @throws DomainError `refused` when there is no such part, `conflict` when another one is set at the same moment. */
  set(principal: Principal, input: TargetInput, once?: Once): Promise<Target> {
    return this.writer.write(principal, (ledger) => setTarget(ledger, input), once);
  }

  /** Takes a target back. What was aimed at before can still be asked of the ledger.
   *  @throws DomainError `not-found` when none in force has this number. */
  retract(principal: Principal, id: number): Promise<void> {
    return this.writer.write(principal, async (ledger) => {
      await ledger.lock(`target:${String(id)}`);
      const before = await targetNumbered(ledger, id);
      if (before === undefined) throw new DomainError('not-found');
      await retractTarget(ledger, id);
      await ledger.record({ action: 'target.retract', subject: `target:${String(id)}`, before });
    });
  }
}

async function setTarget(ledger: LedgerTransaction, input: TargetInput): Promise<Target> {
  const part = { kind: input.scopeKind, code: input.scopeCode };
  if (!(await isPart(ledger, part))) throw noSuchPart(part);
  const { members, note } = input;
  const target = { part, members, note, period: parsePeriod(input.period) };
  const before = await targetFor(ledger, target);
  const id = await insertTarget(ledger, target);
  await ledger.record({
    action: 'target.set',
    subject: `target:${String(id)}`,
    ...(before === undefined ? {} : { before }),
    after: await targetNumbered(ledger, id),
  });
  const { items } = await readTargets(ledger.source, undefined);
  const written = items.find((item) => item.id === id);
  if (written === undefined) throw new Error('a target that was just set is in force');
  return written;
}

const PARTS = {
  federation: { ja: '全体の目標にコードは付きません。', en: 'The whole has no code.' },
  industry: { ja: 'このコードの業種はありません。', en: 'No industry has this code.' },
  industryGroup: {
    ja: 'このコードの業種グループはありません。',
    en: 'No industry group has this code.',
  },
  block: { ja: 'このコードのブロックはありません。', en: 'No block has this code.' },
  union: { ja: 'このコードの組合はありません。', en: 'No union has this code.' },
} as const;
const NO_CODE = { ja: '何の目標かを選んでください。', en: 'Say of which part it is a target.' };

function noSuchPart({ kind, code }: TargetPart): DomainError {
  const detail = code === null ? NO_CODE : PARTS[kind];
  return new DomainError('refused', {
    detail,
    issues: [
      {
        path: 'body.scopeCode',
        code: 'unknown-code',
        message: detail.en,
        ...(code === null ? {} : { found: code }),
      },
    ],
  });
}
