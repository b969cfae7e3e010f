import { eraMonth, grouped, monthInEnglish, westernMonth, type Period } from '@soshiki/base';
import type { Basis, Dimension, Scope } from '@soshiki/contracts';
import type { Bilingual } from '../http/domain-error';
import type { Language } from '../http/language';
import type { ExportHead } from './export-facts';
import type { Fact } from './table-file';

/** What the sheet of facts is called. */
export const FACTS_SHEET: Bilingual = { ja: 'この表について', en: 'About this table' };

export const DIMENSION_WORDS: Readonly<Record<Dimension, Bilingual>> = {
  industry: { ja: '業種', en: 'Industry' },
  industryGroup: { ja: '業種グループ', en: 'Industry group' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  block: { ja: 'ブロック', en: 'Block' },
  kind: { ja: '種別', en: 'Kind' },
  sizeBand: { ja: '規模', en: 'Size' },
  gender: { ja: '性別', en: 'Gender' },
  employment: { ja: '雇用形態', en: 'Employment' },
  union: { ja: '組合', en: 'Union' },
  parent: { ja: '連合体', en: 'Confederation' },
};

const BASES: Readonly<Record<Basis, Bilingual>> = {
  workplace: { ja: '勤務地（組合員が働く都道府県）', en: 'Workplace (where members work)' },
  headquarters: {
    ja: '本部所在地（組合の本部がある都道府県）',
    en: 'Headquarters (where the union has its seat)',
  },
};

const STATES: Readonly<Record<'open' | 'closed' | 'locked' | 'none', Bilingual>> = {
  open: {
    ja: '受付中の値（変わることがあります）',
    en: 'Reports are still coming in; figures may change',
  },
  closed: { ja: '速報（確定前）', en: 'Preliminary' },
  locked: { ja: '確定', en: 'Final' },
  none: { ja: '速報（確定前）', en: 'Preliminary' },
};

const WORDS = {
  title: { ja: '表題', en: 'Title' },
  source: { ja: '出所', en: 'Source' },
  sourceText: {
    ja: 'Soshiki 組織・人員統計（各組合の人員報告による）',
    en: 'Soshiki, membership statistics (from the reports of the unions)',
  },
  period: { ja: '調査期', en: 'Period' },
  state: { ja: '状態', en: 'State' },
  basis: { ja: '地域の基準', en: 'Regional basis' },
  filters: { ja: '絞り込み', en: 'Filters' },
  none: { ja: 'なし', en: 'None' },
  scope: { ja: '見える範囲', en: 'What you may see' },
  total: { ja: '合計', en: 'Total' },
  knownAt: { ja: 'いつ時点の記録か', en: 'As known at' },
  made: { ja: '作成日時', en: 'Made at' },
  publication: { ja: '公表', en: 'Publication' },
  sample: { ja: '注意', en: 'Note' },
  sampleText: {
    ja: '【サンプルデータ】架空の数値です。公表には使えません。',
    en: '[Sample data] These figures are made up and not for publication.',
  },
  symbols: { ja: '記号', en: 'Symbols' },
  symbolsText: {
    ja: '「…」は不明（報告がない）、「−」は該当なし、「△」は減少、空欄は値がないことを表します。',
    en: '… not known (no report), − not applicable, △ decrease, blank: there is none.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What the facts of a file are made of. */
export interface FactsOf {
  readonly title: string;
  readonly head: ExportHead;
  /** A span of periods; absent: the period of the head, with its totals. */
  readonly span?: { readonly from: Period; readonly to: Period } | undefined;
  readonly scope: Scope;
  readonly now: Date;
  readonly lang: Language;
}

/** The lines of the sheet that says what a table is: source, period, basis, filters, time, publication. */
export function factsOf(about: FactsOf): Fact[] {
  const { title, head, span, lang } = about;
  const words = (key: keyof typeof WORDS) => WORDS[key][lang];
  return [
    { label: words('title'), text: title },
    { label: words('source'), text: words('sourceText') },
    { label: words('period'), text: periodWords(about) },
    ...(span === undefined
      ? [{ label: words('state'), text: STATES[head.state ?? 'none'][lang] }]
      : []),
    ...publicationOf(about),
    { label: words('basis'), text: BASES[head.basis][lang] },
    { label: words('filters'), text: filterWords(head, lang) },
    ...scopeOf(about),
    ...(span === undefined ? [{ label: words('total'), text: totalWords(head, lang) }] : []),
    ...(head.knownAt === undefined
      ? []
      : [{ label: words('knownAt'), text: instantWords(new Date(head.knownAt)) }]),
    { label: words('made'), text: instantWords(about.now) },
    ...(head.isSample ? [{ label: words('sample'), text: words('sampleText') }] : []),
    symbolsFact(lang),
  ];
}

/** What the symbols of tables mean. */
export function symbolsFact(lang: Language): Fact {
  return { label: WORDS.symbols[lang], text: WORDS.symbolsText[lang] };
}

/** An instant as clocks in Japan show it: `2026-11-22 17:15 JST`. */
export function instantWords(instant: Date): string {
  const tokyo = new Date(instant.getTime() + 9 * 3_600_000).toISOString();
  return `${tokyo.slice(0, 10)} ${tokyo.slice(11, 16)} JST`;
}

function periodWords({ head, span, lang }: FactsOf): string {
  if (span === undefined) return monthWords(head.asOf, lang);
  return `${monthWords(span.from, lang)}${lang === 'ja' ? '〜' : ' – '}${monthWords(span.to, lang)}`;
}

/** A period as readers write it: `2025年12月（令和7年12月）`. */
export function monthWords(period: Period, lang: Language): string {
  return lang === 'ja' ? `${westernMonth(period)}（${eraMonth(period)}）` : monthInEnglish(period);
}

function publicationOf({ head, span, lang }: FactsOf): Fact[] {
  if (span !== undefined || head.publication === null) return [];
  const text =
    lang === 'ja'
      ? `第${head.publication}号として公表済み`
      : `Published as No. ${head.publication}`;
  return [{ label: WORDS.publication[lang], text }];
}

function filterWords({ filters }: ExportHead, lang: Language): string {
  if (filters.length === 0) return WORDS.none[lang];
  const [between, among] = lang === 'ja' ? ['：', '、'] : [': ', ', '];
  return filters
    .map(({ dimension, words }) => DIMENSION_WORDS[dimension][lang] + between + words.join(among))
    .join(lang === 'ja' ? '　' : '; ');
}

function scopeOf({ scope, lang }: FactsOf): Fact[] {
  if (scope.kind === 'federation') return [];
  const region = {
    ja: `${scope.name}で働く組合員だけを数えています`,
    en: `Members working in ${scope.name} only`,
  };
  const union = { ja: `${scope.name}だけ`, en: `${scope.name} only` };
  return [{ label: WORDS.scope[lang], text: (scope.kind === 'union' ? union : region)[lang] }];
}

function totalWords({ unions, members }: ExportHead, lang: Language): string {
  return lang === 'ja'
    ? `${grouped(unions)}組合、${grouped(members)}人`
    : `${grouped(unions)} unions, ${grouped(members)} members`;
}
