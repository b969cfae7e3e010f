import {
  eraMonth,
  membersInEnglish,
  monthInEnglish,
  thousandsText,
  unionsInEnglish,
  unionsText,
  westernMonth,
  type Period,
  type Rounding,
} from '@soshiki/base';

/** What the sentence states: counts in unions and persons at the end of a month. */
export interface HeadlineFacts {
  readonly unions: number;
  readonly members: number;
  readonly asOf: Period;
  readonly rounding?: Rounding;
}

/** The official sentence in both languages: `229組合、19万2千人（2025年12月現在）` and
 *  `229 unions, 192,000 members (as of December 2025)`. Persons are rounded here and nowhere before.
 *  @throws RangeError when a count is negative or not whole. Source: product brief, rule 8. */
export function headline(facts: HeadlineFacts): { readonly ja: string; readonly en: string } {
  const { unions, members, asOf, rounding } = facts;
  const ja = `${unionsText(unions)}、${thousandsText(members, rounding)}（${westernMonth(asOf)}現在）`;
  const en = `${unionsInEnglish(unions)}, ${membersInEnglish(members, rounding)}`;
  return { ja, en: `${en} (as of ${monthInEnglish(asOf)})` };
}

/** A period in both calendars, as the header shows it: `2025年12月（令和7年12月）`. */
export function periodInBothCalendars(period: Period): string {
  return `${westernMonth(period)}（${eraMonth(period)}）`;
}
