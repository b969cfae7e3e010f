import { EDITOR } from './accounts';
import { EARLIER_EVENTS, RISING_SESSION, type EventText } from './event-texts';
import { dayAfter, instant, monthNumber } from './calendar';
import type { Figures } from './figures';
import { Random } from './random';
import { isCounted, type UnionPlan } from './union-plan';
import type { UnionPlans } from './union-plans';

/** An event with who took part and what they answered: counts only, never percentages. */
export interface EventRow extends EventText {
  readonly id: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly createdAt: string;
  readonly createdBy: number;
  readonly participations: readonly { readonly unionId: number; readonly participants: number }[];
}

/** The six events, oldest first. */
export function sampleEvents(plans: UnionPlans, figures: Figures, seed: number): EventRow[] {
  return [...EARLIER_EVENTS, RISING_SESSION].map((text, index) => {
    const random = new Random(seed, 'events', index);
    return {
      ...text,
      id: index + 1,
      startsAt: instant(text.day, 14 * 3600),
      endsAt: instant(dayAfter(text.day, text.days - 1), (text.days === 1 ? 17 : 14) * 3600),
      createdAt: instant(dayAfter(text.day, -60), 10 * 3600),
      createdBy: EDITOR,
      participations: participationsOf(text, guests(plans, figures, text), random),
    };
  });
}

/** Unions that could come: counted at the end of the month before, with members, the largest first. */
function guests({ unions }: UnionPlans, figures: Figures, { day }: EventText): UnionPlan[] {
  const month = monthNumber(day.slice(0, 7)) - 1;
  const size = (union: UnionPlan): number => figures.members.get(union.id)?.[month] ?? 0;
  return unions
    .filter((union) => isCounted(union, month) && size(union) >= 30)
    .sort((left, right) => size(right) - size(left) || left.id - right.id);
}

/** The three largest always come, the others by lot; one person each, and the rest one by one to the largest among them. */
function participationsOf(
  { organizations, participants }: EventText,
  unions: readonly UnionPlan[],
  random: Random,
): EventRow['participations'] {
  const drawn = random.shuffled(unions.slice(3)).slice(0, organizations - 3);
  const here = unions.filter((union) => unions.indexOf(union) < 3 || drawn.includes(union));
  const counts = here.map(() => 1);
  for (let left = participants - here.length, turn = 0; left > 0; left -= 1, turn += 1) {
    const index = turn % Math.ceil(here.length / 3);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return here.map(({ id }, index) => ({ unionId: id, participants: counts[index] ?? 1 }));
}
