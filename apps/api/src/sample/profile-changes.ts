import { monthNumber } from './calendar';
import { traitsOf } from './industry-traits';
import type { Random } from './random';
import type { Roster } from './roster';
import type { UnionPlan } from './union-plan';

/** A change of what the directory says about a union, from the first day of a month. */
export interface ProfileChange {
  readonly union: UnionPlan;
  readonly month: number;
  readonly reason: string;
  readonly fields: {
    readonly name?: UnionPlan['name'];
    readonly industry?: string;
    readonly group?: string | null;
    readonly prefecture?: string;
  };
}

const RENAMES = [
  '2016-07',
  '2017-04',
  '2017-10',
  '2018-07',
  '2019-04',
  '2020-04',
  '2021-07',
  '2022-04',
  '2022-10',
  '2023-04',
  '2024-07',
  '2025-07',
];

/** From one industry to another; the five come from what companies do: shops become systems houses, printers go digital. */
const RECLASSIFICATIONS: readonly (readonly [period: string, from: string, to: string])[] = [
  ['2017-04', 'E15', 'G39'],
  ['2019-04', 'G37', 'G39'],
  ['2020-04', 'E', 'G37'],
  ['2023-04', 'G39', 'G37'],
  ['2024-04', 'H42', 'R9221'],
];

const MOVE = { period: '2021-04', industry: 'G39', to: '13' };

/** The twelve renames, five reclassifications and the one move of a headquarters. */
export function planProfileChanges(roster: Roster, random: Random): ProfileChange[] {
  const industries = ['G39', 'G39', 'E', 'H42', 'G37', 'R9221'];
  const renames = RENAMES.map((period) => {
    const union = roster.take('rename', { industry: random.pick(industries) });
    const fields = { name: roster.rename(union) };
    return { union, month: monthNumber(period), reason: '会社の商号変更', fields };
  });
  const reclassifications = RECLASSIFICATIONS.map(([period, from, to]) => {
    const union = roster.take('reclassification', { industry: from, size: [50, 600] });
    const fields = { industry: to, group: traitsOf(to).group };
    return { union, month: monthNumber(period), reason: '主たる事業の変更による業種変更', fields };
  });
  return [...renames, ...reclassifications, planMove(roster)];
}

function planMove(roster: Roster): ProfileChange {
  const union = roster.take('move', { industry: MOVE.industry, size: [60, 500] });
  const fields = { prefecture: union.prefectures[0] === MOVE.to ? '14' : MOVE.to };
  return { union, month: monthNumber(MOVE.period), reason: '本部事務所の移転', fields };
}
