import type { FindingFigures, TargetFinding } from '../findings';
import {
  joined,
  monthText,
  organizations,
  percent,
  persons,
  shareText,
  type Bilingual,
  type SentenceCalendar,
} from './sentence-words';

/** How far the targets for what is looked at have been reached; `null` without one. */
export function targetsSentence(
  { targets, total }: FindingFigures,
  calendar: SentenceCalendar,
): Bilingual | null {
  if (targets.length === 0) return null;
  return joined(targets.map((target) => targetText(target, total.members, calendar)));
}

function targetText(
  { period, members, difference }: TargetFinding,
  current: number,
  calendar: SentenceCalendar,
): Bilingual | null {
  if (difference === null) return null;
  const [by, aim] = [monthText(period, calendar), persons(members)];
  if (difference <= 0) {
    const more = surplus(0 - difference);
    return {
      ja: `${by.ja}までに${aim.ja}とする目標は達成している${more.ja}。`,
      en: `The target of ${aim.en} by ${by.en} has been reached${more.en}.`,
    };
  }
  const [left, progress] = [persons(difference), percent(current, members)];
  return {
    ja: `${by.ja}までに${aim.ja}とする目標に対し、達成率は${progress.ja}（あと${left.ja}）。`,
    en: `The target of ${aim.en} by ${by.en} has been reached to ${progress.en} (${left.en} to go).`,
  };
}

function surplus(members: number): Bilingual {
  if (members === 0) return { ja: '', en: '' };
  const more = persons(members);
  return { ja: `（${more.ja}超過）`, en: `, with ${more.en} to spare` };
}

/** On which reports the figures rest, how much of them is carried forward, and what is missing; `null` without unions. */
export function completenessSentence(
  figures: FindingFigures,
  calendar: SentenceCalendar,
): Bilingual | null {
  const { expected, submitted } = figures.completeness.reporting;
  if (expected === 0) return null;
  return joined([
    sourcesSentence(figures, carriedText(figures, calendar)),
    missingSentence(figures),
    submitted === 0
      ? null
      : {
          ja: `承認待ちの報告が${submitted}件ある。`,
          en: `${submitted === 1 ? '1 report waits' : `${submitted} reports wait`} for approval.`,
        },
  ]);
}

function sourcesSentence(
  { completeness: { reporting } }: FindingFigures,
  carried: Bilingual | null,
): Bilingual | null {
  const { expected, approved } = reporting;
  const own = organizations(approved);
  if (approved === expected) {
    return { ja: `${own.ja}すべての報告による。`, en: `All of ${own.en} reported.` };
  }
  if (carried === null) {
    if (approved === 0) return null;
    return { ja: `${own.ja}の報告による。`, en: `The figures rest on the reports of ${own.en}.` };
  }
  if (approved === 0) {
    return {
      ja: `この時点の報告はまだなく、${carried.ja}による。`,
      en: `There is no report of this period yet; the figures rest on ${carried.en}.`,
    };
  }
  return {
    ja: `${own.ja}の報告と、${carried.ja}による。`,
    en: `The figures rest on the reports of ${own.en} and on ${carried.en}.`,
  };
}

/** Figures that stand in for those not reported yet, and how old the oldest of them is. */
function carriedText(
  { completeness: { carriedForward, oldestFigure }, total }: FindingFigures,
  calendar: SentenceCalendar,
): Bilingual | null {
  const { unions, members } = carriedForward;
  if (unions === 0) return null;
  const [carriers, people, share] = [
    organizations(unions),
    persons(members),
    shareText(members, total.members),
  ];
  const oldest = oldestFigure === null ? null : monthText(oldestFigure, calendar);
  const notes = [
    people,
    share === null ? null : { ja: `全体の${share.ja}`, en: `${share.en} of all` },
    oldest === null ? null : { ja: `最も古いもので${oldest.ja}`, en: `the oldest of ${oldest.en}` },
  ].filter((note) => note !== null);
  return {
    ja: `${carriers.ja}の以前の数字の繰越（${notes.map(({ ja }) => ja).join('、')}）`,
    en: `earlier figures of ${carriers.en} carried forward (${notes.map(({ en }) => en).join(', ')})`,
  };
}

function missingSentence({ completeness: { reporting } }: FindingFigures): Bilingual | null {
  const { missing, expected, approved } = reporting;
  if (approved === expected) return null;
  if (missing === 0) {
    return { ja: '人数の分からない組合はない。', en: 'The members of every union are known.' };
  }
  const unions = organizations(missing);
  return {
    ja: `${unions.ja}は人数が分からず、含まれていない。`,
    en: `The members of ${unions.en} are not known and not included.`,
  };
}
