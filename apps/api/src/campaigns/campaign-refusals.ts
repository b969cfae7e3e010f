import { DomainError, type Bilingual } from '../http/domain-error';
import type { LedgerTransaction } from '../ledger/ledger-writer';
import { newestDeedOn, type StandingCampaign } from '../ledger/records/campaigns';

const ALREADY = {
  open: { ja: 'この調査期は、すでに受付中です。', en: 'This campaign is open already.' },
  closed: {
    ja: 'この調査期は、すでに締め切られています。',
    en: 'This campaign is closed already.',
  },
  locked: { ja: 'この調査期は、すでに確定しています。', en: 'This campaign is locked already.' },
} as const satisfies Record<string, Bilingual>;

/** The refusal of a step to where the campaign is already. */
export function alreadySo(state: keyof typeof ALREADY): DomainError {
  return new DomainError('conflict', { detail: ALREADY[state] });
}

const WANTED = {
  open: {
    ja: '締め切った調査期は「再開」してください。',
    en: 'This campaign is closed or locked: reopen it instead.',
  },
  closed: {
    ja: '受付中の調査期は確定できません。先に締め切ってください。',
    en: 'This campaign is still open: close it first.',
  },
  unlocked: {
    ja: 'この調査期は確定しています。直すには、理由を付けて再開してください。',
    en: 'This campaign is locked. Reopen it with a reason first.',
  },
} as const satisfies Record<string, Bilingual>;

/** The refusal of a step that another one comes before. */
export function mustBe(state: keyof typeof WANTED): DomainError {
  return new DomainError('refused', { detail: WANTED[state] });
}

const DAYS = {
  'due-before-opening': {
    ja: '提出期限が受付開始日より前です。',
    en: 'The due date is before the opening.',
  },
  'due-date-over': {
    ja: '提出期限が過ぎた日になっています。',
    en: 'The due date is over already.',
  },
  'period-too-far-ahead': {
    ja: '1年より先の調査期は作れません。年を確かめてください。',
    en: 'The period is more than a year ahead: check the year.',
  },
} as const satisfies Record<string, Bilingual>;

/** The refusal of days that cannot be. */
export function refuseDays(
  field: 'period' | 'opensOn' | 'dueOn',
  code: keyof typeof DAYS,
): DomainError {
  const message = DAYS[code];
  return new DomainError('refused', {
    detail: message,
    issues: [{ path: `body.${field}`, code, message }],
  });
}

/** The refusal of days based on a version that is no longer there: what you wanted beside what they made of
 *  it, and who did it when. */
export async function staleDays(
  ledger: LedgerTransaction,
  {
    campaign,
    days,
  }: { campaign: StandingCampaign; days: Partial<Record<Field, string | undefined>> },
): Promise<DomainError> {
  const newest = await newestDeedOn(ledger, campaign.period);
  const theirs: Bilingual = {
    ja: newest === undefined ? '今の値' : `${newest.by}が${newest.at}に変更`,
    en: newest === undefined ? 'the value now' : `changed by ${newest.by} at ${newest.at}`,
  };
  const issues = FIELDS.filter((field) => days[field] !== undefined).flatMap((field) => [
    { path: `body.${field}`, code: 'yours', message: YOURS, found: days[field] ?? '' },
    { path: `body.${field}`, code: 'theirs', message: theirs, found: campaign[field] },
  ]);
  return new DomainError('stale', { issues });
}

type Field = (typeof FIELDS)[number];
const FIELDS = ['opensOn', 'dueOn'] as const;
const YOURS: Bilingual = { ja: 'あなたの値', en: 'your value' };
