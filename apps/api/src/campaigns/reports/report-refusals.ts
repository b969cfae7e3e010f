import type { EntryRefusal, JudgedReport, PlausibilityCode } from '@soshiki/statistics';
import { PLAUSIBILITY_SEVERITY, plausibilityText } from '@soshiki/statistics';
import { DomainError, type Bilingual, type LocatedIssue } from '../../http/domain-error';

const SENTENCES = {
  'not-yet-open': {
    ja: 'この調査期の受付は、まだ始まっていません。',
    en: 'This campaign has not opened yet.',
  },
  'past-due': {
    ja: '提出期限を過ぎたため、入力できません。本部にご連絡ください。',
    en: 'The due date is over. Please call the headquarters.',
  },
  closed: {
    ja: 'この調査期は締め切られました。入力できるのは本部だけです。',
    en: 'This campaign is closed: only the headquarters enters figures now.',
  },
  locked: {
    ja: 'この調査期は確定しています。直すには、理由を付けて再開してください。',
    en: 'This campaign is locked. Reopen it with a reason first.',
  },
  approved: {
    ja: 'この報告は承認済みです。直すには「訂正」をしてください。',
    en: 'This report is approved: correct it instead.',
  },
  'not-approved': {
    ja: 'この報告はまだ承認されていないため、訂正ではなく提出をしてください。',
    en: 'This report is not approved yet: submit it instead.',
  },
  'own-figure': {
    ja: '自分が入力した数字は、自分では承認・差戻しできません。ほかの人に依頼してください。',
    en: 'Nobody decides on a figure of their own. Ask another person.',
  },
  'nothing-entered': {
    ja: '提出する人数がありません。人数を入力してください。',
    en: 'There is no figure to submit: enter one.',
  },
  'nothing-submitted': {
    ja: 'この報告はまだ提出されていません。',
    en: 'This report has not been submitted yet.',
  },
} as const satisfies Record<EntryRefusal, Bilingual> & Record<string, Bilingual>;

/** The refusal of something the rules do not allow now, with the sentence that says why. */
export function notNow(because: keyof typeof SENTENCES): DomainError {
  return new DomainError('refused', {
    detail: SENTENCES[because],
    issues: [{ code: because, message: SENTENCES[because] }],
  });
}

/** The refusal of a decision on what is decided already. */
export function decidedAlready(): DomainError {
  return new DomainError('conflict', {
    detail: {
      ja: 'この報告は、すでに承認または差戻しされています。',
      en: 'This report has been decided on already.',
    },
  });
}

/** What still stands between a figure and its submission: each error of rule 10, each warning without a
 *  reason, and the reason that every revision after the first wants. */
export function faultsOf(
  judged: JudgedReport,
  entry: {
    readonly odd: readonly PlausibilityCode[];
    readonly reasons: Readonly<Record<string, string>>;
    readonly isReasonMissing: boolean;
  },
): LocatedIssue[] {
  const ofOddness = entry.odd.flatMap((code) => {
    const message = plausibilityText(code, judged);
    const found = String(judged.members);
    if (PLAUSIBILITY_SEVERITY[code] === 'error') {
      return [{ path: 'body.members', code, message, found }];
    }
    return code in entry.reasons ? [] : [{ path: `body.reasons.${code}`, code, message, found }];
  });
  return entry.isReasonMissing ? [...ofOddness, REASON_MISSING] : ofOddness;
}

const REASON_MISSING: LocatedIssue = {
  path: 'body.reason',
  code: 'reason-required',
  message: {
    ja: '2回目以降の提出には、変更の理由が必要です。',
    en: 'From the second revision on, say why the figure changed.',
  },
};

/** The refusal of a figure with faults: all of them at once, each where it stands. */
export function faulty(issues: readonly LocatedIssue[]): DomainError {
  const isWrong = issues.some(({ path }) => path === 'body.members');
  return new DomainError('refused', { detail: isWrong ? WRONG : UNREASONED, issues });
}

const WRONG: Bilingual = {
  ja: 'この数字は受け付けられません。示した箇所を直してください。',
  en: 'This figure cannot be taken: mend it where it is marked.',
};
const UNREASONED: Bilingual = {
  ja: '理由の入力が必要な項目があります。数字が正しい場合は、理由を書いてください。',
  en: 'Some points want a reason. If the figure is right all the same, say why.',
};
