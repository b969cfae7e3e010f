import { changeInEnglish, grouped, INDUSTRIES, monthInEnglish } from '@soshiki/base';
import type { Outline } from '@soshiki/contracts';
import { tableRows, type OutlineWords } from './outline-words';

/** The outline in English words. */
export function outlineInEnglish(outline: Outline): OutlineWords {
  const { unions, members, change, reporting } = outline;
  const compareTo = monthInEnglish(outline.compareTo);
  const unionsChange = changeInEnglish({ before: unions - change.unions, after: unions });
  return {
    title: 'Outline of membership',
    sentence: outline.sentence.en,
    sampleNote: outline.isSample
      ? 'SAMPLE DATA: the figures are made up and must not be published.'
      : '',
    facts: [
      ['As of', `the last day of ${monthInEnglish(outline.asOf)}`],
      ['Unions', `${grouped(unions)} (${unionsChange} since ${compareTo})`],
      ['Members', `${grouped(members)} (${change.text.en} since ${compareTo})`],
      [
        'Reports',
        `of ${grouped(reporting.expected)} unions ${grouped(reporting.approved)} reported, ${grouped(reporting.carriedForward)} carried forward, ${grouped(reporting.missing)} missing`,
      ],
      ['Status', { open: 'open', preliminary: 'preliminary', final: 'final' }[outline.status]],
    ],
    tableTitle: 'By industry',
    header: ['Industry', 'Unions', 'Members', 'Share (%)'],
    rows: tableRows(outline, { total: 'Total', nameOf: industryInEnglish }),
    notes: [
      `Members in the sentence are ${outline.rounding === 'down' ? 'rounded down' : 'rounded'} to thousands. Differences and rates are computed from persons.`,
      'Shares are rounded and may not add up to 100 %.',
    ],
  };
}

/** What an industry is called in English; its Japanese name when the code is not of the first list. */
function industryInEnglish({ code, name }: Outline['industries'][number]): string {
  return INDUSTRIES.find((industry) => industry.code === code)?.en ?? name;
}
