import { grouped } from '@soshiki/base';
import type { FindingFigures } from '../findings';
import { LEAST_RANKED_BY_RATE, type UnionMove } from '../union-moves';
import { extremesText, type Mover } from './extremes';
import {
  joined,
  listed,
  monthText,
  organizations,
  percent,
  persons,
  shareText,
  type Bilingual,
  type SentenceCalendar,
} from './sentence-words';

const UNION = { ja: '組合', en: 'union' };

/** Which unions gained and lost most, in persons and by rate; `null` where there are not two unions, or none moved. */
export function unionsSentence(
  { unions, total, before, compareTo }: FindingFigures,
  calendar: SentenceCalendar,
): Bilingual | null {
  const { grown, declined, grownByRate, declinedByRate } = unions;
  if (Math.max(total.unions, before.unions) < 2) return null;
  if (grown.length === 0 && declined.length === 0) return null;
  const { ja, en } = extremesText({ grown: moverOf(grown), declined: moverOf(declined) }, UNION);
  return joined([
    { ja: `組合別に見ると、${ja}。`, en: `By union, ${en}.` },
    ratesSentence(
      {
        grown: onlyIfNew(grownByRate[0], grown[0]),
        declined: onlyIfNew(declinedByRate[0], declined[0]),
      },
      monthText(compareTo, calendar),
    ),
  ]);
}

/** The union with the highest rate, unless it was just named. */
function onlyIfNew(move: UnionMove | undefined, named: UnionMove | undefined): Bilingual | null {
  return move === undefined || move.code === named?.code ? null : rateText(move);
}

function moverOf([move]: readonly UnionMove[]): Mover | undefined {
  if (move === undefined) return undefined;
  const { name, difference, membersBefore, rate } = move;
  const named = { ja: name, en: name };
  return { name: named, difference, membersBefore: rate === null ? null : membersBefore };
}

interface HighestRates {
  readonly grown: Bilingual | null;
  readonly declined: Bilingual | null;
}

function ratesSentence({ grown, declined }: HighestRates, since: Bilingual): Bilingual | null {
  const clauses = [
    grown && {
      ja: `増加率が最も高いのは${grown.ja}`,
      en: `the highest rate of growth was that of ${grown.en}`,
    },
    declined && {
      ja: `減少率が最も高いのは${declined.ja}`,
      en: `the highest rate of decline was that of ${declined.en}`,
    },
  ].filter((clause) => clause !== null);
  if (clauses.length === 0) return null;
  const least = LEAST_RANKED_BY_RATE;
  return {
    ja: `${since.ja}に${least}人以上の組合のうち、${clauses.map(({ ja }) => ja).join('、')}。`,
    en: `Of unions with at least ${least} members in ${since.en}, ${clauses.map(({ en }) => en).join(' and ')}.`,
  };
}

function rateText({ name, difference, membersBefore }: UnionMove): Bilingual {
  const rate = percent(Math.abs(difference), membersBefore);
  const [ja, en] = difference < 0 ? ['減', 'down'] : ['増', 'up'];
  return { ja: `${name}（${rate.ja}${ja}）`, en: `${name} (${en} ${rate.en})` };
}

/** How much of the whole is in its largest unions, and the middle size; `null` where there is one union. */
export function concentrationSentence({ concentration, total }: FindingFigures): Bilingual | null {
  const { largest, median } = concentration;
  const parts = largest.filter(({ members }) => members > 0 && members < total.members);
  if (parts.length === 0 || median === null) return null;
  const shares = parts.map(({ count, members }) =>
    largestText(count, percent(members, total.members)),
  );
  const { ja } = listed(shares);
  const en = shares.map((share) => share.en).join(', ');
  return {
    ja: `${ja}を占める。組合の規模の中央値は${medianText(median)}人。`,
    en: `Of all members, ${en}. The median union has ${medianText(median)} members.`,
  };
}

function largestText(count: number, share: Bilingual): Bilingual {
  return count === 1
    ? { ja: `最大の1組合で全体の${share.ja}`, en: `the largest union has ${share.en}` }
    : { ja: `上位${count}組合で${share.ja}`, en: `the ${count} largest ${share.en}` };
}

/** A whole number of persons, or a half between two. */
function medianText(median: number): string {
  const whole = persons(Math.floor(median)).ja.replace('人', '');
  return Number.isInteger(median) ? whole : `${whole}.5`;
}

/** What became of the unions that were there at both ends; `null` where they are all there are. */
export function constantSentence({
  constant,
  total,
  before,
  isKnown,
}: FindingFigures): Bilingual | null {
  const { unions, membersBefore, members } = constant;
  const isAll = membersBefore === before.members && members === total.members;
  if (isAll || unions === 0 || !isKnown.compareTo) return null;
  const rate = shareText(Math.abs(members - membersBefore), membersBefore);
  const direction = directionOf(members - membersBefore, rate);
  return {
    ja: `両時点とも人数の分かる同じ${organizations(unions).ja}で比べると、組合員は${direction.ja}（${persons(membersBefore).ja}から${persons(members).ja}）。`,
    en: `In the ${organizations(unions).en} whose members are known at both times, membership ${direction.en} (from ${grouped(membersBefore)} to ${grouped(members)}).`,
  };
}

function directionOf(difference: number, rate: Bilingual | null): Bilingual {
  if (difference === 0 || rate === null) return { ja: '増減なし', en: 'did not change' };
  return difference < 0
    ? { ja: `${rate.ja}減`, en: `fell by ${rate.en}` }
    : { ja: `${rate.ja}増`, en: `rose by ${rate.en}` };
}
