import { grouped, monthInEnglish, personsText, westernMonth, type Period } from '@soshiki/base';
import { sumOfMembers } from '../headcount-sum';
import type { Cell } from '../ledger';
import type { JudgedReport, PlausibilityCode } from './judged-report';

/** A sentence in both languages of the product. */
export interface PlausibilityText {
  readonly ja: string;
  readonly en: string;
}

/** What the sentences quote. */
interface Facts {
  readonly period: Period;
  /** `1,234人`, this time and last time with its month. */
  readonly now: PlausibilityText;
  readonly last: PlausibilityText;
  readonly change: PlausibilityText;
  readonly sum: PlausibilityText;
  readonly genders: PlausibilityText;
  readonly gendersBefore: PlausibilityText;
}

const TEXTS: Readonly<Record<PlausibilityCode, (facts: Facts) => PlausibilityText>> = {
  cellsDifferFromTotal: ({ sum, now }) => ({
    ja: `内訳の合計 ${sum.ja} が、総数 ${now.ja} と合いません。`,
    en: `The parts add up to ${sum.en}, the total says ${now.en}.`,
  }),
  notAHeadcount: () => ({
    ja: '人数は0以上の整数で入力してください。',
    en: 'Head-counts are whole numbers, 0 or more.',
  }),
  beforeAffiliation: ({ period }) => ({
    ja: `${westernMonth(period)}末には、まだ加盟していません。`,
    en: `It was not yet affiliated at the end of ${monthInEnglish(period)}.`,
  }),
  afterWithdrawal: ({ period }) => ({
    ja: `${westernMonth(period)}末には、すでに加盟していません。`,
    en: `It was no longer affiliated at the end of ${monthInEnglish(period)}.`,
  }),
  largeChange: ({ last, now, change }) => ({
    ja: `${last.ja} → 今回 ${now.ja}（${change.ja}）。大きな変化です。`,
    en: `${last.en} → now ${now.en} (${change.en}): a large change.`,
  }),
  tenfold: ({ last, now }) => ({
    ja: `${last.ja} → 今回 ${now.ja}。約10倍です。桁を確かめてください。`,
    en: `${last.en} → now ${now.en}: about tenfold. Is there a digit too many?`,
  }),
  tenth: ({ last, now }) => ({
    ja: `${last.ja} → 今回 ${now.ja}。約10分の1です。桁を確かめてください。`,
    en: `${last.en} → now ${now.en}: about a tenth. Is a digit missing?`,
  }),
  looksLikeThousands: ({ last, now }) => ({
    ja: `${last.ja} → 今回 ${now.ja}。千人単位で入力していませんか。`,
    en: `${last.en} → now ${now.en}: is it in thousands?`,
  }),
  gendersSwapped: ({ genders, gendersBefore }) => ({
    ja: `前回 ${gendersBefore.ja} → 今回 ${genders.ja}。男女が入れ替わっていませんか。`,
    en: `Last time ${gendersBefore.en}, now ${genders.en}: are women and men swapped?`,
  }),
  unchangedForLong: ({ now }) => ({
    ja: `6期以上、同じ人数・内訳（${now.ja}）が続いています。数え直しましたか。`,
    en: `The same figure (${now.en}) for more than six periods: was it counted anew?`,
  }),
};

/** What rule 10 says of a report, as a sentence with its numbers: `前回（2025年11月）1,234人 → 今回 12,340人`. `report` is
 *  the one that was judged. Unit: persons. Source: product brief, rule 10. */
export function plausibilityText(code: PlausibilityCode, report: JudgedReport): PlausibilityText {
  const { period, members, cells, earlier } = report;
  const [previous] = earlier;
  return TEXTS[code]({
    period,
    now: persons(members),
    last: lastTime(previous),
    change: changeBetween(previous?.members ?? 0, members),
    sum: persons(sumOfMembers(cells)),
    genders: byGender(cells),
    gendersBefore: byGender(previous?.cells ?? []),
  });
}

function lastTime(previous: JudgedReport['earlier'][number] | undefined): PlausibilityText {
  if (previous === undefined) return { ja: '前回なし', en: 'nothing last time' };
  const { ja, en } = persons(previous.members);
  return {
    ja: `前回（${westernMonth(previous.period)}）${ja}`,
    en: `Last time (${monthInEnglish(previous.period)}) ${en}`,
  };
}

function changeBetween(before: number, after: number): PlausibilityText {
  const difference = after - before;
  const size = persons(Math.abs(difference));
  return difference < 0
    ? { ja: `${size.ja}の減`, en: `down ${size.en}` }
    : { ja: `${size.ja}の増`, en: `up ${size.en}` };
}

function byGender(cells: readonly Cell[]): PlausibilityText {
  const of = (wanted: Cell['gender']): number =>
    sumOfMembers(cells.filter(({ gender }) => gender === wanted));
  const [men, women] = [of('male'), of('female')];
  return {
    ja: `男${grouped(men)}人・女${grouped(women)}人`,
    en: `${grouped(men)} men and ${grouped(women)} women`,
  };
}

/** Numbers that are no head-counts are quoted as they are. */
function persons(members: number): PlausibilityText {
  if (!Number.isSafeInteger(members) || members < 0) {
    return { ja: `${String(members)}人`, en: String(members) };
  }
  return { ja: personsText(members), en: grouped(members) };
}
