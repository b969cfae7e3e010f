import type { Period } from '@soshiki/base';
import type { FindingFigures } from '../findings';
import {
  bracketed,
  joined,
  monthText,
  organizations,
  percent,
  persons,
  type Bilingual,
  type SentenceCalendar,
} from './sentence-words';

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

function sourcesSentence(figures: FindingFigures, carried: Bilingual | null): Bilingual | null {
  const { expected, approved } = figures.completeness.reporting;
  if (approved === expected) return allReported(expected);
  const own = organizations(approved);
  const reports = { ja: `${own.ja}の報告`, en: `the reports of ${own.en}` };
  const sources = [approved === 0 ? null : reports, carried].filter((source) => source !== null);
  if (sources.length === 0) return null;
  const none = nothingYet(approved);
  const among = outOf(figures);
  return {
    ja: `${none.ja}${among.ja}${sources.map(({ ja }) => ja).join('と、')}による。`,
    en: `${none.en}The figures rest on ${sources.map(({ en }) => en).join(' and on ')}${among.en}.`,
  };
}

function allReported(expected: number): Bilingual {
  if (expected === 1) return { ja: '1組合の報告による。', en: 'The union has reported.' };
  const unions = organizations(expected);
  const all = expected === 2 ? 'Both unions' : `All ${unions.en}`;
  return { ja: `${unions.ja}すべての報告による。`, en: `${all} have reported.` };
}

function nothingYet(approved: number): Bilingual {
  if (approved > 0) return { ja: '', en: '' };
  return {
    ja: '承認された報告はまだなく、',
    en: 'No report of this period has been approved yet. ',
  };
}

/** Of how many unions reports are asked, where that is not the number of unions shown. */
function outOf({ completeness: { reporting }, total }: FindingFigures): Bilingual {
  const { expected } = reporting;
  if (expected === total.unions) return { ja: '', en: '' };
  const unions = organizations(expected);
  return { ja: `報告の対象${unions.ja}のうち、`, en: `, out of ${unions.en} asked to report` };
}

/** Figures that stand in for those not reported yet, and how old the oldest of them is. */
function carriedText(
  { completeness: { carriedForward, oldestFigure }, total }: FindingFigures,
  calendar: SentenceCalendar,
): Bilingual | null {
  const { unions, members } = carriedForward;
  if (unions === 0) return null;
  const carriers = organizations(unions);
  const notes = bracketed([
    carriedShare(members, total.members),
    oldestFigure === null ? null : oldestText(oldestFigure, calendar),
  ]);
  return {
    ja: `${carriers.ja}の以前の数字の繰越${notes.ja}`,
    en: `earlier figures of ${carriers.en} carried forward${notes.en}`,
  };
}

function carriedShare(members: number, whole: number): Bilingual {
  if (members === 0) return { ja: '該当する組合員はいない', en: 'without members here' };
  const [people, share] = [persons(members), percent(members, whole)];
  return { ja: `${people.ja}、全体の${share.ja}`, en: `${people.en}, ${share.en} of all` };
}

function oldestText(period: Period, calendar: SentenceCalendar): Bilingual {
  const { ja, en } = monthText(period, calendar);
  return { ja: `最も古いもので${ja}`, en: `the oldest of ${en}` };
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
