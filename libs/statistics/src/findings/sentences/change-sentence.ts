import { grouped } from '@soshiki/base';
import type { FindingComponent } from '../finding-facts';
import type { FindingFigures } from '../findings';
import {
  bracketed,
  joined,
  listed,
  monthText,
  organizations,
  persons,
  shareText,
  spanText,
  type Bilingual,
  type SentenceCalendar,
} from './sentence-words';

/** What became of members and unions since the period compared with. Source: product brief, rule 8 (running text). */
export function changeSentence(figures: FindingFigures, calendar: SentenceCalendar): Bilingual {
  const { asOf, compareTo, total, before, isKnown } = figures;
  if (total.unions === 0 && before.unions === 0) {
    return { ja: '該当する組合はない。', en: 'There are no such unions.' };
  }
  if (!isKnown.asOf || !isKnown.compareTo || asOf === compareTo) {
    return joined([stateSentence(figures, calendar), unknownSentence(figures, calendar)]);
  }
  const since = monthText(compareTo, calendar);
  const span = spanText(compareTo, asOf);
  const members = membersClause(before.members, total.members);
  return joined([
    {
      ja: `${since.ja}からの${span.ja}で、${members.ja}。`,
      en: `In the ${span.en} since ${since.en}, ${members.en}.`,
    },
    unionsSentence(before.unions, total.unions),
  ]);
}

function membersClause(before: number, after: number): Bilingual {
  const difference = after - before;
  const now = persons(after).ja;
  if (difference === 0) {
    return {
      ja: `組合員は${now}で増減なし`,
      en: `membership did not change (${grouped(after)})`,
    };
  }
  const [stem, suffix, verb] = difference < 0 ? ['減り', '減', 'fell'] : ['増え', '増', 'rose'];
  const size = Math.abs(difference);
  const rate = shareText(size, before);
  return {
    ja: `組合員は${persons(size).ja}${stem}${rate === null ? '' : `（${rate.ja}${suffix}）`}、${now}となった`,
    en: `membership ${verb} by ${grouped(size)}${rate === null ? '' : ` (${rate.en})`} to ${grouped(after)}`,
  };
}

/** One and the same union needs no counting. */
function unionsSentence(before: number, after: number): Bilingual | null {
  const difference = after - before;
  if (before === 1 && after === 1) return null;
  const now = organizations(after).ja;
  if (difference === 0) {
    return {
      ja: `組合は${now}で増減なし。`,
      en: `The number of unions did not change (${grouped(after)}).`,
    };
  }
  const [stem, verb] = difference < 0 ? ['減って', 'fell'] : ['増えて', 'rose'];
  const size = Math.abs(difference);
  return {
    ja: `組合は${organizations(size).ja}${stem}${now}。`,
    en: `The number of unions ${verb} by ${grouped(size)} to ${grouped(after)}.`,
  };
}

/** The figures of the period alone, where there is nothing to compare. */
function stateSentence(
  { asOf, total, isKnown }: FindingFigures,
  calendar: SentenceCalendar,
): Bilingual {
  const when = monthText(asOf, calendar);
  if (!isKnown.asOf) {
    return {
      ja: `${when.ja}の組合員数は、報告がまだないため分からない。`,
      en: `Membership in ${when.en} is not known: no report has been approved yet.`,
    };
  }
  return {
    ja: `${when.ja}の組合員は${persons(total.members).ja}、組合は${organizations(total.unions).ja}。`,
    en: `In ${when.en} there were ${persons(total.members).en} in ${organizations(total.unions).en}.`,
  };
}

function unknownSentence(
  { compareTo, isKnown }: FindingFigures,
  calendar: SentenceCalendar,
): Bilingual | null {
  if (isKnown.compareTo || !isKnown.asOf) return null;
  const when = monthText(compareTo, calendar);
  return {
    ja: `${when.ja}の組合員数は分からないため、比べられない。`,
    en: `It cannot be compared: membership in ${when.en} is not known.`,
  };
}

/** Where the members of a component came from or went. */
const COMPONENTS: Readonly<Record<FindingComponent['kind'], Bilingual>> = {
  affiliated: { ja: '新規加盟による', en: 'new affiliations' },
  withdrawn: { ja: '脱退による', en: 'withdrawals' },
  growth: { ja: '既存の組合での', en: 'growth of existing unions' },
  decline: { ja: '既存の組合での', en: 'decline of existing unions' },
  mergedIn: { ja: '合併・分割での転入による', en: 'transfers in by mergers and splits' },
  mergedOut: { ja: '合併・分割での転出による', en: 'transfers out by mergers and splits' },
  reclassifiedIn: { ja: '区分の変更での転入による', en: 'reclassification into this view' },
  reclassifiedOut: { ja: '区分の変更での転出による', en: 'reclassification out of this view' },
  gap: { ja: '報告の途切れや再開による', en: 'reports that stopped or resumed' },
};

/** Of what the change is made, or `null` when nothing moved. Source: product brief, rule 5. */
export function componentsSentence({ components, isKnown }: FindingFigures): Bilingual | null {
  const moved = components.filter(({ unions, members }) => unions !== 0 || members !== 0);
  if (moved.length === 0 || !isKnown.asOf || !isKnown.compareTo) return null;
  const { ja, en } = listed(moved.map(componentClause));
  return { ja: `増減の内訳は、${ja}。`, en: `The change is made up of ${en}.` };
}

function componentClause({ kind, unions, members }: FindingComponent): Bilingual {
  const { ja, en } = COMPONENTS[kind];
  const isLess = members < 0 || (members === 0 && unions < 0);
  const size = Math.abs(members);
  const notes = bracketed([unions === 0 ? null : unionsNote(unions)]);
  return {
    ja: `${ja}${isLess ? '減' : '増'}${persons(size).ja}${notes.ja}`,
    en: `${en}, ${isLess ? 'down' : 'up'} ${grouped(size)}${notes.en}`,
  };
}

function unionsNote(unions: number): Bilingual {
  const { ja, en } = organizations(Math.abs(unions));
  return unions < 0 ? { ja: `${ja}減`, en: `${en} fewer` } : { ja: `${ja}増`, en: `${en} more` };
}
