import { grouped, parsePeriod, westernMonth } from '@soshiki/base';
import type { Outline } from '@soshiki/contracts';
import { periodInBothCalendars } from '@soshiki/statistics';
import { tableRows, type OutlineWords } from './outline-words';

/** The outline in Japanese words. */
export function outlineInJapanese(outline: Outline): OutlineWords {
  const { unions, members, change, reporting } = outline;
  const compareTo = westernMonth(parsePeriod(outline.compareTo));
  const unionsChange = change.unions === 0 ? '増減なし' : signed(change.unions, '組合');
  return {
    title: '組織人員の概要',
    sentence: outline.sentence.ja,
    sampleNote: outline.isSample ? '【サンプルデータ】架空の数値です。公表には使えません。' : '',
    facts: [
      ['時点', `${periodInBothCalendars(parsePeriod(outline.asOf))}末日現在`],
      ['加盟組合数', `${grouped(unions)}組合（${compareTo}比 ${unionsChange}）`],
      ['組織人員', `${grouped(members)}人（${compareTo}比 ${change.text.ja}）`],
      [
        '報告状況',
        `${grouped(reporting.expected)}組合のうち報告済み${grouped(reporting.approved)}、繰越${grouped(reporting.carriedForward)}、不明${grouped(reporting.missing)}`,
      ],
      ['確定状況', { open: '受付中', preliminary: '速報', final: '確定' }[outline.status]],
    ],
    tableTitle: '業種別',
    header: ['業種', '組合数', '組合員数（人）', '構成比（％）'],
    rows: tableRows(outline, { total: '合計', nameOf: ({ name }) => name }),
    notes: [
      `文中の人員は千人単位の${outline.rounding === 'down' ? '切り捨て' : '四捨五入'}です。増減と率は人単位の数から計算しています。`,
      '構成比は四捨五入のため、合計が100％にならないことがあります。',
    ],
  };
}

function signed(difference: number, unit: string): string {
  return `${grouped(Math.abs(difference))}${unit}の${difference < 0 ? '減' : '増'}`;
}
