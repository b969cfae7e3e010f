import {
  eraMonth,
  grouped,
  oneDecimal,
  parsePeriod,
  tenthsOfPercent,
  thousandsText,
  unionsChangeText,
  unionsText,
  westernMonth,
} from '@soshiki/base';
import type { Findings } from '@soshiki/contracts';
import type { KeyFigure } from '../documents/document';
import { isComparable, type BriefFigures } from './brief-figures';
import type { BriefWords, WriteWords } from './brief-words';

const STATES = { open: '受付中', preliminary: '速報', final: '確定' } as const;
const TITLE = '情報労連 組織現況 月次報告';

/** The words of a brief in Japanese, months in the calendar asked for. */
export const briefInJapanese: WriteWords = (figures, fingerprint, isEra) => {
  const month = monthsIn(isEra);
  const { overview, findings } = figures;
  const [asOf, before] = [month(overview.asOf), month(overview.compareTo)];
  const place = placeOf(figures);
  const title = place === '' ? TITLE : `${TITLE}（${place}）`;
  const state = STATES[overview.status];
  return {
    language: 'ja',
    title: place === '' ? TITLE : `${TITLE}\n${place}`,
    fileTitle: `${title} ${asOf}`,
    issuer: '情報産業労働組合連合会（情報労連）',
    subject: `${asOf}末日現在の組合数と組合員数`,
    mastheadLines: mastheadLines(figures, {
      asOf: bothCalendars(overview.asOf, isEra),
      before,
      state,
    }),
    warning: findings.isSample ? '【サンプルデータ】架空の数値です。公表には使えません。' : '',
    statement: statementOf(figures, asOf),
    exact: `正確な値：${grouped(overview.unions)}組合、${grouped(overview.members)}人（${state}）`,
    cards: cardsOf(figures, before),
    headings: HEADINGS,
    ...captionsOf(figures, month),
    tableNotes: tableNotesOf(figures),
    dimensions: { industry: '業種', block: 'ブロック', prefecture: '都道府県' },
    headers: ['組合数', '増減', '組合員数（人）', '構成比（％）', '増減（人）', '増減率（％）'],
    moveHeaders: ['組合', `${before}（人）`, '増減（人）', '増減率（％）'],
    total: '合計',
    notes: notesOf(figures, fingerprint),
    footer: `${title}　${asOf}現在（${state}）　${publicationOf(figures)}${findings.isSample ? '　サンプルデータ' : ''}`,
    nameOf: (_, { name }) => name,
  };
};

type Captions = Pick<BriefWords, 'captions' | 'tableCaptions'>;

function captionsOf(
  { overview, trend }: BriefFigures,
  month: (period: string) => string,
): Captions {
  const [asOf, before] = [month(overview.asOf), month(overview.compareTo)];
  return {
    captions: {
      trend: `組合員数の推移（人・${month(trend.periods[0] ?? overview.asOf)}〜${asOf}）`,
      change: `組合員数の増減の内訳（人・${before}〜${asOf}）`,
      industries: `業種別の組合員数の増減（人・${before}〜${asOf}）`,
      regions: `都道府県別の組合員数（勤務地別・${asOf}末日現在）`,
      members: '組合員数',
    },
    tableCaptions: {
      industry: `業種別の組合数と組合員数（${asOf}末日現在、増減は${before}との比較）`,
      union: `増減の大きい組合（${before}〜${asOf}、上位3組合ずつ）`,
      block: `ブロック別の組合数と組合員数（勤務地別・${asOf}末日現在、増減は${before}との比較）`,
    },
  };
}

const HEADINGS: BriefWords['headings'] = {
  points: '結果のポイント',
  trend: '10年間の推移',
  change: '増減の内訳',
  industries: '業種別',
  regions: '地域別',
  notes: '利用上の注意',
};

function monthsIn(isEra: boolean): (period: string) => string {
  return (period) => (isEra ? eraMonth : westernMonth)(parsePeriod(period));
}

function bothCalendars(period: string, isEra: boolean): string {
  const [western, era] = [westernMonth(parsePeriod(period)), eraMonth(parsePeriod(period))];
  return isEra ? `${era}（${western}）` : `${western}（${era}）`;
}

/** Whose figures they are; '' for those of the whole federation. */
function placeOf({ scope }: BriefFigures): string {
  if (scope.kind === 'federation') return '';
  return scope.kind === 'block' ? `${scope.name}ブロック` : scope.name;
}

function mastheadLines(
  figures: BriefFigures,
  words: { readonly asOf: string; readonly before: string; readonly state: string },
): string[] {
  const { scope } = figures;
  const isRegion = scope.kind === 'block' || scope.kind === 'prefecture';
  return [
    `${words.asOf}末日現在・${words.state}　　比較時点：${words.before}末日`,
    ...(isRegion ? [`対象：${placeOf(figures)}で働く組合員`] : []),
    ...(scope.kind === 'union' ? [`対象：${scope.name}`] : []),
  ];
}

function statementOf(figures: BriefFigures, asOf: string): string {
  const { unions, members } = figures.overview;
  const place = placeOf(figures);
  const whose = place === '' ? '' : `（${place}）`;
  return `組織人員${whose}：${unionsText(unions)}、${thousandsText(members)}（${asOf}現在）`;
}

function memberChange({ overview, findings }: BriefFigures): string {
  const { members: before } = findings.before;
  const difference = overview.members - before;
  if (difference === 0) return '増減なし';
  const direction = difference < 0 ? '減' : '増';
  const tenths = tenthsOfPercent(difference, before);
  const rate = tenths === null ? '' : `（${oneDecimal(tenths)}％${direction}）`;
  return `${grouped(Math.abs(difference))}人の${direction}${rate}`;
}

function unionChange({ overview, findings }: BriefFigures): string {
  return unionsChangeText({ before: findings.before.unions, after: overview.unions });
}

function cardsOf(figures: BriefFigures, before: string): KeyFigure[] {
  const { overview, findings } = figures;
  const { reporting } = findings.completeness;
  const members = isComparable(figures)
    ? `${before}比\n${memberChange(figures)}`
    : `${before}の数値はない`;
  const { constant } = findings;
  return [
    {
      label: '組合員数',
      figure: grouped(overview.members),
      unit: '人',
      note: members,
    },
    {
      label: '組合数',
      figure: grouped(overview.unions),
      unit: '組合',
      note: `${before}比\n${unionChange(figures)}`,
    },
    {
      label: '同じ組合での増減',
      figure: signedRate(constant.rate),
      unit: '％',
      note: `両時点に数値のある${grouped(constant.unions)}組合の比較`,
    },
    {
      label: '報告済みの組合',
      figure: grouped(reporting.approved),
      unit: `／${grouped(reporting.expected)}組合`,
      note: reportsText(findings.completeness),
    },
  ];
}

function reportsText({ reporting, carriedForward }: Findings['completeness']): string {
  const parts = [
    ...(reporting.carriedForward === 0
      ? []
      : [`繰越${grouped(reporting.carriedForward)}組合（${grouped(carriedForward.members)}人）`]),
    ...(reporting.missing === 0 ? [] : [`未報告${grouped(reporting.missing)}組合`]),
  ];
  return parts.length === 0 ? 'すべて報告済み' : parts.join('、');
}

/** `＋1.2`, `−0.2`, `±0.0`; nothing to compare `−`. */
function signedRate(rate: number | null): string {
  if (rate === null) return '−';
  const tenths = Math.round(Math.abs(rate) * 1000);
  const sign = tenths === 0 ? '±' : rate < 0 ? '−' : '＋';
  return `${sign}${oneDecimal(tenths)}`;
}

function publicationOf({ publication, scope }: BriefFigures): string {
  return publication === null || scope.kind !== 'federation'
    ? '未公表'
    : `公表：第${publication}号`;
}

function notesOf(figures: BriefFigures, fingerprint: string): string[] {
  const { approvedUntil } = figures;
  const records =
    approvedUntil === null ? '' : `${dayText(approvedUntil)}までに承認された報告による。`;
  return [
    `出所：情報労連 組織・人員統計（各組合の人員報告）。${records}数値の照合番号 ${fingerprint}（同じ数値なら同じ番号になる）。`,
    '組合数と組合員数は調査期の末日現在。報告のない組合は12か月以内の直近の承認済みの数値を繰り越し、それもない組合は不明として合計に含めない。連合体そのものは数えない。',
    '「組織人員」の「万・千人」は千人単位の四捨五入。',
  ];
}

function tableNotesOf({ scope }: BriefFigures): BriefWords['tableNotes'] {
  const unallocated = scope.kind === 'federation' ? '「未配分」は勤務地の報告がない組合員。' : '';
  return {
    union: '合併・分割で移った人数を除く。',
    industry:
      '「…」不明（報告がない）、「−」該当なし、「0」皆無、「△」減少、「+0.0」「-0.0」四捨五入すると0.0になる増減。増減・率・構成比は人単位の数から計算して最後に四捨五入するため、内訳の計と一致しないことがある。業種は調査期末日の分類による。',
    block: `組合は組合員のいる地域ごとに数えるため、組合数の計は総数と一致しない。${unallocated}`,
  };
}

function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
