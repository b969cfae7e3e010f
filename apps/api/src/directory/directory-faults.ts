import { DomainError, type Bilingual, type LocatedIssue } from '../http/domain-error';

/** What a write to the directory can be refused for, in words. */
const FAULTS = {
  'day-out-of-range': {
    ja: '日付は1962年1月1日から2099年12月31日までで指定してください',
    en: 'The day must lie between 1 January 1962 and 31 December 2099',
  },
  'until-before-effective': {
    ja: '終わりの日は、適用日より後にしてください',
    en: 'The end must come after the effective day',
  },
  'before-affiliation': {
    ja: '加盟した日より後の日を指定してください',
    en: 'The day must come after the day of affiliation',
  },
  'outside-directory': {
    ja: '最初の加盟日より前の台帳は変更できません',
    en: 'There is no profile before the first affiliation',
  },
  'already-withdrawn': {
    ja: 'すでに脱退が記録されています',
    en: 'That the union leaves is recorded already',
  },
  'still-affiliated': { ja: 'すでに加盟しています', en: 'The union is affiliated already' },
  overlaps: {
    ja: '加盟の期間が、記録済みの期間と重なります',
    en: 'The affiliation overlaps one that is recorded already',
  },
  'no-change': {
    ja: '変わる項目がありません。その日の台帳と同じ内容です',
    en: 'Nothing changes: the profile of that day says the same already',
  },
  'unknown-code': {
    ja: 'このコードは、その日の一覧にありません',
    en: 'This code is not in the list of that day',
  },
  'unknown-union': { ja: 'このコードの組合はありません', en: 'No union has this code' },
  'not-a-confederation': {
    ja: 'その日に加盟している連合体のコードではありません',
    en: 'This is not a confederation affiliated on that day',
  },
  'own-parent': {
    ja: '自分自身を連合体に指定することはできません',
    en: 'A union cannot belong to itself',
  },
  'confederation-has-parent': {
    ja: '連合体は、ほかの連合体に属しません',
    en: 'A confederation belongs to no other',
  },
  'has-member-unions': {
    ja: 'この連合体に属する組合があります。先にその組合の所属を変えてください',
    en: 'Unions belong to this confederation. Change where they belong first',
  },
  'has-reports': {
    ja: 'この日以後の人員報告があるため、連合体にはできません',
    en: 'There are reports for this time, and a confederation has none',
  },
  'duplicate-role': {
    ja: '同じ役割が2回あります',
    en: 'The same role is there twice',
  },
  'not-affiliated': {
    ja: '前日に加盟していない組合です',
    en: 'The union was not affiliated on the day before',
  },
  'is-confederation': {
    ja: '連合体は合併・分割の対象になりません',
    en: 'A confederation takes no part in mergers and splits',
  },
  'target-not-new': {
    ja: '分割でできる組合は、新しい組合として入力してください',
    en: 'A split makes new unions',
  },
  'target-is-new': {
    ja: '吸収する側には、加盟中の組合のコードを指定してください',
    en: 'The absorbing union must be there already',
  },
  'no-such-new-union': {
    ja: '「to」のこの位置に新しい組合はありません',
    en: 'There is no new union at this place of "to"',
  },
  undone: { ja: 'この変更は取り消せません', en: 'This change cannot be undone' },
  'later-change': {
    ja: '同じ組合に、その後の変更があります。後の変更から順に取り消してください',
    en: 'A later change was made to the same unions. Undo the later one first',
  },
  'figure-approved': {
    ja: 'この変更の後に承認された報告があるため、取り消せません',
    en: 'A figure has been approved since, so the change cannot be undone',
  },
  published: {
    ja: 'この変更の後に公表された概要があるため、取り消せません',
    en: 'An outline has been published since, so the change cannot be undone',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type DirectoryFault = keyof typeof FAULTS;

/** A fault of an input, located by its path (`body.effectiveOn`). */
export function fault(path: string, code: DirectoryFault, found?: string | null): LocatedIssue {
  const text = found ?? undefined;
  return { path, code, message: FAULTS[code], ...(text === undefined ? {} : { found: text }) };
}

/** Refuses when there is a fault; the first one is the sentence on the whole.
 *  @throws DomainError `refused` with all of them. */
export function refuseFaults(issues: readonly LocatedIssue[]): void {
  const [first] = issues;
  if (first === undefined) return;
  const { message } = first;
  const detail = typeof message === 'string' ? { ja: message, en: message } : message;
  throw new DomainError('refused', { detail, issues });
}

const FIRST_DAY = '1962-01-01';
const LAST_DAY = '2099-12-31';

/** Whether a day can be one of the directory: the federation's roots are of 1962. */
export function dayFaults(path: string, day: string): LocatedIssue[] {
  return day < FIRST_DAY || day > LAST_DAY ? [fault(path, 'day-out-of-range', day)] : [];
}
