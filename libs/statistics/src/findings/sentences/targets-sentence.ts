import type { FindingFigures, TargetFinding } from '../findings';
import {
  joined,
  monthText,
  percent,
  persons,
  type Bilingual,
  type SentenceCalendar,
} from './sentence-words';

/** How far the targets for what is looked at have been reached; `null` without one. */
export function targetsSentence(
  figures: FindingFigures,
  calendar: SentenceCalendar,
): Bilingual | null {
  const { targets } = figures;
  if (targets.every(({ difference }) => difference === null)) return null;
  return joined(targets.map((target) => targetText(target, figures, calendar)));
}

function targetText(
  { period, members, difference }: TargetFinding,
  { asOf, total }: FindingFigures,
  calendar: SentenceCalendar,
): Bilingual | null {
  if (difference === null) return null;
  const [by, aim] = [monthText(period, calendar), persons(members)];
  if (difference <= 0) {
    const [when, more] = [monthText(asOf, calendar), surplus(0 - difference)];
    return {
      ja: `${by.ja}までに${aim.ja}とする目標に、${when.ja}の時点で達している${more.ja}。`,
      en: `The target of ${aim.en} by ${by.en} is met in ${when.en}${more.en}.`,
    };
  }
  const [left, progress] = [persons(difference), percent(total.members, members)];
  return {
    ja: `${by.ja}までに${aim.ja}とする目標に対し、達成率は${progress.ja}（あと${left.ja}）。`,
    en: `Progress towards the target of ${aim.en} by ${by.en} is ${progress.en} (${left.en} to go).`,
  };
}

function surplus(members: number): Bilingual {
  if (members === 0) return { ja: '', en: '' };
  const more = persons(members);
  return { ja: `（${more.ja}上回る）`, en: `, with ${more.en} to spare` };
}
