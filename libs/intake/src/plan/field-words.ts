import type { IntakeField, IntakeKind } from '../source';
import { plainText } from '../values/cell-text';

/** A field that a word of a header names, and how surely (0 to 1). */
export interface NamedField {
  readonly field: IntakeField;
  readonly confidence: number;
}

/** Lines of: field, confidence, the words. */
const LIST = `code 1 組合コード 単組コード 加盟組合コード 加盟コード 組織コード 組合番号 単組番号 加盟番号 組合no 組合no. 単組no unioncode union_code
code 0.8 コード 番号 code no no. id 整理番号
name 1 組合名 加盟組合名 単組名 組合名称 単組名称 加盟組合名称 労働組合名 組合の名称 加盟単組名 加盟組織名 組織名 組織名称 unionname
name 0.8 名称 名前 加盟組合 加盟単組 単組 組合 団体名 支部名 name union
kana 1 フリガナ ふりがな 振り仮名 振仮名 カナ かな よみ よみがな 読み 読み仮名 組合名カナ 組合名かな 組合名フリガナ 組合名よみ 組合名(カナ) 組合名(かな) カナ名 kana reading
shortName 1 略称 略称名 略名 通称 組合略称 略称名称 shortname short_name
kind 1 種別 単組種別 組合種別 加盟形態 組織種別 種別コード 組合の種別 kind
industry 1 業種 業種コード 業種名 産業 産業分類 産業コード 業種分類 industry industrycode
industryGroup 1 業種グループ 業種グループコード 業種グループ名 業種群 業種別グループ industrygroup
prefecture 1 都道府県 都道府県コード 都道府県名 県コード 県番号 都道府県番号 勤務地都道府県 勤務先都道府県 勤務都道府県 prefecture prefecturecode
prefecture 0.8 県 県名 府県 府県名 所在地 所在都道府県 所在県 本部所在地 本部都道府県 本部所在都道府県 勤務地 地域 県別
parent 1 連合体 連合体コード 連合体名 上部団体 上部組織 上部組合 所属連合体 加盟連合体 親組合 parent
affiliatedOn 1 加盟日 加盟年月日 加盟年月 affiliatedon 加入日 加入年月日
withdrawnOn 1 脱退日 脱退年月日 離脱日 離脱年月日 withdrawnon
effectiveOn 1 適用日 適用年月日 変更日 変更年月日 発効日 異動日 異動年月日 適用開始日 effectiveon
period 1 調査期 調査年月 基準年月 調査時点 対象年月 基準月 対象月 報告年月 調査月 period asof
period 0.8 年月 年月日 時点 現在 基準日 期 調査日 報告月 月 年月期
figurePeriod 1 報告の調査期 数値の調査期 報告のあった調査期 figureperiod
gender 1 性別 男女別 性別区分 gender sex
gender 0.8 男女 性
employment 1 雇用形態 雇用形態別 雇用区分 就業形態 就業区分 雇用種別 正規・非正規 正規非正規 employment employmenttype
members 1 組合員数 組織人員 人員 人数 員数 会員数 組合員 人員数 加入者数 組合員数計 実組合員数 報告組合員数 members headcount numberofmembers
members 0.8 数 現在数 現在員数 登録人員 在籍数 組織人員数 実人員 persons count
ignore 1 備考 摘要 メモ 注記 注 コメント 改訂 区分 業種グループの別 remarks remark note notes revision
ignore 0.9 電話 電話番号 tel fax 住所 本部住所 郵便番号 担当者 担当 メール メールアドレス email 代表者 組合数 順位 行番号 更新日時 整理欄`;

const WORDS: ReadonlyMap<string, NamedField> = new Map(LIST.split('\n').flatMap(wordsOfLine));

/** What the files of one kind cannot use: it stands there and is passed over. */
const FIELDS_OF_FIGURES: ReadonlySet<IntakeField> = new Set<IntakeField>([
  'code',
  'name',
  'period',
  'figurePeriod',
  'prefecture',
  'gender',
  'employment',
  'members',
  'total',
  'ignore',
]);
const FIGURES_ONLY: ReadonlySet<IntakeField> = new Set<IntakeField>([
  'period',
  'figurePeriod',
  'gender',
  'employment',
  'members',
  'total',
]);

/** Names that find a union of figures where there is no better one: a surer column of names wins over them. */
const OTHER_NAMES: ReadonlySet<IntakeField> = new Set<IntakeField>(['kana', 'shortName']);
const AS_NAME: NamedField = { field: 'name', confidence: 0.8 };

/** Words that make a number something else than members of the period: a change, a share, a part of the others. */
const NOT_A_FIGURE = /増減|前年|前期|前回|前月|構成比|比率|割合|対比|[%‰]|^うち|^内数|備考|摘要/;

/** Parts of a longer header that tell its field, the surest first. */
const CONTAINED: readonly (readonly [string, IntakeField])[] = [
  ['コ-ド', 'code'],
  ['組合名', 'name'],
  ['単組名', 'name'],
  ['名称', 'name'],
  ['都道府県', 'prefecture'],
  ['雇用形態', 'employment'],
  ['組合員数', 'members'],
  ['人員', 'members'],
  ['人数', 'members'],
];

const LONGEST_HEADER = 24;

/** The field that a word of a header names for files of a kind, or `null` for a word that is none of them. */
export function fieldNamed(plain: string, kind: IntakeKind): NamedField | null {
  const named = WORDS.get(plain);
  return named === undefined ? null : fieldOfKind(named, kind);
}

/** As `fieldNamed`, for a longer header with such a word in it: a guess. */
export function fieldHinted(plain: string, kind: IntakeKind): NamedField | null {
  if (NOT_A_FIGURE.test(plain)) return { field: 'ignore', confidence: 0.7 };
  if (plain.length > LONGEST_HEADER) return null;
  const [, field] = CONTAINED.find(([word]) => plain.includes(word)) ?? [];
  return field === undefined ? null : fieldOfKind({ field, confidence: 0.6 }, kind);
}

/** Headers so wide that the cells below tell more: 区分 may be 男 and 女, or how a figure came. */
const WIDE = new Set(['区分', '種別', '内訳', '項目', '分類', '別', '属性']);

/** Whether a header may stand over anything. */
export function isWideWord(plain: string): boolean {
  return WIDE.has(plain);
}

/** Whether a header says that its numbers are not the members of the period themselves. */
export function isNotAFigure(plain: string): boolean {
  return NOT_A_FIGURE.test(plain);
}

function fieldOfKind(named: NamedField, kind: IntakeKind): NamedField {
  if (kind === 'figures' && OTHER_NAMES.has(named.field)) return AS_NAME;
  const isUsed =
    kind === 'figures' ? FIELDS_OF_FIGURES.has(named.field) : !FIGURES_ONLY.has(named.field);
  return isUsed ? named : { ...named, field: 'ignore' };
}

function wordsOfLine(line: string): [string, NamedField][] {
  const [field = '', confidence = '', ...words] = line.split(' ');
  const named = { field: field as IntakeField, confidence: Number(confidence) };
  return words.map((word) => [plainText(word), named]);
}
