import type { Bilingual, Candidate, IntakeIssue } from '../source';

/** Where in a sheet something stands. `column` is null for the whole row. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number | null;
}

/** What can be wrong with a row of the directory, or worth telling, in words. */
const WORDS = {
  'unknown-union': {
    ja: '台帳に該当する組合がありません。候補から選ぶか、新しい組合なら加盟日を入力してください',
    en: 'No union of the directory fits. Choose one, or give the day of affiliation of a new union',
  },
  'ambiguous-union': {
    ja: '該当する組合が2つ以上あります。どれか選んでください',
    en: 'More than one union fits. Choose one',
  },
  'may-be-known': {
    ja: '台帳によく似た名称の組合があります。新しい組合なら、使われていない組合コードを入力してください',
    en: 'A union with a name much like it exists. For a new union give a code that no union has',
  },
  'code-and-name-differ': {
    ja: '組合コードと組合名が別の組合を指しています',
    en: 'The code and the name belong to different unions',
  },
  'bad-code': {
    ja: '組合コードは4〜6桁の数字で入力してください',
    en: 'A union code has 4 to 6 digits',
  },
  'bad-day': {
    ja: '日付として読めません（例：2016-04-01、平成28年4月1日）',
    en: 'This is not a day (for example 2016-04-01)',
  },
  'bad-kana': {
    ja: 'かなは、ひらがなかカタカナで入力してください',
    en: 'Kana must be hiragana or katakana',
  },
  'too-long': { ja: '文字数が多すぎます', en: 'The text is too long' },
  'unknown-parent': {
    ja: 'この名称またはコードの連合体は台帳にありません',
    en: 'No confederation of the directory has this name or code',
  },
  'withdrawn-before-affiliated': {
    ja: '脱退日は加盟日より後にしてください',
    en: 'The day of withdrawal must come after the day of affiliation',
  },
  'name-wanted': { ja: '新しい組合には組合名が要ります', en: 'A new union needs a name' },
  'kana-wanted': { ja: '新しい組合にはかなが要ります', en: 'A new union needs kana' },
  'kind-wanted': { ja: '新しい組合には加盟形態が要ります', en: 'A new union needs a kind' },
  'industry-wanted': { ja: '新しい組合には業種が要ります', en: 'A new union needs an industry' },
  'prefecture-wanted': {
    ja: '新しい組合には都道府県が要ります',
    en: 'A new union needs a prefecture',
  },
  'columns-differ': {
    ja: '同じ項目の別の列と内容が合いません。どちらかを直してください',
    en: 'Another column for the same thing says something else: mend one of them',
  },
  'double-union': {
    ja: '同じ組合の行が2つ以上あります',
    en: 'The file has more than one row for this union',
  },
  'other-name': {
    ja: '旧称・略称・かなとして照合しました。組合名は変更しません',
    en: 'Recognised by a former or short name, or by kana; the name will not be changed',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type UnionIssueCode = keyof typeof WORDS;

/** An error of a row of the directory. */
export function unionError(code: UnionIssueCode, place: SheetPlace, found?: string): IntakeIssue {
  return issueOf(code, { place, severity: 'error', message: WORDS[code] }, found);
}

/** Something told about a row of the directory that does not keep it out. */
export function unionWarning(code: UnionIssueCode, place: SheetPlace, found?: string): IntakeIssue {
  return issueOf(code, { place, severity: 'warning', message: WORDS[code] }, found);
}

/** An error that names the unions between which it arose. */
export function differError(place: SheetPlace, candidates: readonly Candidate[]): IntakeIssue {
  const named = candidates.map(({ code, name }) => `${code} ${name}`).join('、');
  const { ja, en } = WORDS['code-and-name-differ'];
  const message = { ja: `${ja}：${named}`, en: `${en}: ${named}` };
  return issueOf('code-and-name-differ', { place, severity: 'error', message });
}

/** A word that is none of a list, with those that are. */
export function wordError(place: SheetPlace, found: string, allowed: string): IntakeIssue {
  const message = {
    ja: `この値は使えません。使える値：${allowed}`,
    en: `This is none of the values there are: ${allowed}`,
  };
  return issueOf('unknown-word', { place, severity: 'error', message }, found);
}

function issueOf(
  code: string,
  { place, ...told }: Pick<IntakeIssue, 'severity' | 'message'> & { readonly place: SheetPlace },
  found?: string,
): IntakeIssue {
  const text = found === undefined ? {} : { found: found.slice(0, 200) };
  return { row: place.row, column: place.column, code, ...told, ...text };
}
