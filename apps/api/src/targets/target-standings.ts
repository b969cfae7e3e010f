import { periodOfDay, type Period } from '@soshiki/base';
import type { Scope, Target } from '@soshiki/contracts';
import { targetProgress } from '@soshiki/statistics';
import type { Question, ScopedSource } from '../ledger/scoped-source';
import {
  targetCte,
  TARGETS_QUERY,
  type TargetRow,
  type TargetsAnswer,
} from '../ledger/targets.queries';

/** Targets with the period at which they are looked at. */
export interface TargetStandings {
  readonly asOf: Period;
  readonly items: Target[];
}

const MONTHS_OF_GROWTH = 12;

/** Every target in force that the reader of the source may see, with how far it has been reached as of a period
 *  (absent: the newest settled one), in one round trip. */
export async function readTargets(
  source: ScopedSource,
  asOf: Period | undefined,
): Promise<TargetStandings> {
  const answer = await source.ask<TargetsAnswer>(targetsQuestion(source.scope, asOf));
  const period = periodOfDay(answer.as_of);
  return { asOf: period, items: (answer.targets ?? []).map((row) => standingOf(row, period)) };
}

function targetsQuestion({ kind }: Pick<Scope, 'kind'>, asOf: Period | undefined): Question {
  return {
    days: 'two',
    first: asOf,
    reading: { filters: {}, basis: 'workplace' },
    cellRows: 'all',
    named: ['industry', 'industryGroup', 'block'],
    ctes: [targetCte(kind)],
    select: TARGETS_QUERY,
  };
}

function standingOf(row: TargetRow, asOf: Period): Target {
  const { id, kind, code, members, note, recordedBy, current, before } = row;
  const period = periodOfDay(row.day);
  const { difference, progress, monthsLeft, requiredPerMonth, isReached } = targetProgress({
    target: members,
    targetPeriod: period,
    current,
    asOf,
  });
  return {
    ...{ id, period, members, note, recordedBy, difference, progress, monthsLeft },
    ...{ requiredPerMonth, isReached },
    scope: { kind, code, name: row.name ?? code ?? FEDERATION },
    recordedAt: new Date(row.recordedAt).toISOString(),
    current: { asOf, members: current },
    growthPerMonth:
      current === null || before === null ? null : (current - before) / MONTHS_OF_GROWTH,
  };
}

/** What the whole is called. */
const FEDERATION = '情報労連';
