import {
  grouped,
  monthInEnglish,
  periodOfDay,
  personsText,
  westernMonth,
  type Period,
} from '@soshiki/base';
import type { Bilingual } from '../http/domain-error';
import type { CampaignAt, StatesAt } from './effect-figures';
import type { OpeningReport } from './effect';

/** What is known of a write once it was done. */
export interface EffectFacts {
  readonly effectiveOn: string;
  /** From the month of the effective day on. */
  readonly campaigns: readonly CampaignAt[];
  readonly touched: readonly CampaignAt[];
  readonly before: StatesAt;
  readonly after: StatesAt;
  readonly openings: readonly OpeningReport[];
}

/** What a person should know before saving. */
export function effectNotes(facts: EffectFacts): Bilingual[] {
  return [
    ...ofCampaigns(facts),
    ...ofSettledPeriods(facts),
    ...ofUnionsWithoutFigure(facts),
    ...ofFiguresThatEnd(facts),
    ...ofOpenings(facts),
  ];
}

function ofCampaigns({ effectiveOn, campaigns }: EffectFacts): Bilingual[] {
  const period = periodOfDay(effectiveOn);
  if (campaigns.some((campaign) => campaign.period === period)) return [];
  return [
    {
      ja: `${westernMonth(period)}の人員報告はありません。`,
      en: `There is no campaign for ${monthInEnglish(period)}.`,
    },
  ];
}

function ofSettledPeriods({ touched }: EffectFacts): Bilingual[] {
  const settled = touched.filter(({ status }) => status === 'final').length;
  if (settled === 0) return [];
  return [
    {
      ja: `確定した調査期${settled}期分の集計が変わります。公表済みの概要は変わりません。`,
      en: `Statistics of ${settled} settled period${settled === 1 ? '' : 's'} change. What was published does not.`,
    },
  ];
}

/** Looked at in the newest period: what is missing there is missing until somebody reports. */
function ofUnionsWithoutFigure({ campaigns, before, after, openings }: EffectFacts): Bilingual[] {
  const period = campaigns.at(-1)?.period;
  if (period === undefined) return [];
  const states = [...(after.get(period) ?? [])];
  return states
    .filter(([code, { members }]) => members === null && !before.get(period)?.has(code))
    .map(([code]) =>
      openings.some((opening) => opening.code === code)
        ? {
            ja: `${code}の人員は、引継ぎの報告が承認されるまで数えられません。`,
            en: `Members of ${code} are not counted until its opening report has been approved.`,
          }
        : {
            ja: `${code}の人員は、最初の報告が承認されるまで数えられません。`,
            en: `Members of ${code} are not counted until its first report has been approved.`,
          },
    );
}

/** Members that opening reports carry over are told of there. */
function ofFiguresThatEnd({ touched, before, after, openings }: EffectFacts): Bilingual[] {
  const period = touched.at(-1)?.period;
  if (period === undefined || openings.length > 0) return [];
  const gone = [...(before.get(period) ?? [])].filter(([code]) => !after.get(period)?.has(code));
  return gone.flatMap(([code, { members, figurePeriod }]) =>
    members === null ? [] : [endOf({ code, members, figurePeriod, period })],
  );
}

function endOf(ended: {
  readonly code: string;
  readonly members: number;
  readonly figurePeriod: Period | null;
  readonly period: Period;
}): Bilingual {
  const { code, members, figurePeriod, period } = ended;
  const isCarried = figurePeriod !== null && figurePeriod < period;
  const persons = personsText(members);
  return {
    ja: `${code}の${isCarried ? '繰越' : '報告済み'}の${persons}は、数えられなくなります。`,
    en: `The ${grouped(members)} members ${isCarried ? 'carried forward' : 'reported'} for ${code} no longer count.`,
  };
}

function ofOpenings({ openings }: EffectFacts): Bilingual[] {
  if (openings.length === 0) return [];
  return [
    {
      ja: '引継ぎの報告を提出します。承認は、ほかの人が行います。',
      en: 'Opening reports are submitted. Another person approves them.',
    },
  ];
}
