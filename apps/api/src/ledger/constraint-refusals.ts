import type { ProblemCode } from '@soshiki/contracts';
import { DomainError, type Bilingual } from '../http/domain-error';

interface ConstraintRefusal {
  readonly code: ProblemCode;
  readonly detail: Bilingual;
}

/** What a constraint of the database means to a person. Those that are not here are faults of the program. */
const BY_CONSTRAINT: Readonly<Record<string, ConstraintRefusal>> = {
  one_revision_follows_another: {
    code: 'conflict',
    detail: {
      ja: '同じ報告に、ほかの人が先に提出しました。最新の内容を確かめてください。',
      en: 'Somebody else has submitted this report in the meantime. Look at it again.',
    },
  },
  review_decision_pkey: {
    code: 'conflict',
    detail: {
      ja: 'この報告は、すでに承認または差戻しされています。',
      en: 'This report has been decided on already.',
    },
  },
  decision_is_of_newest_revision: {
    code: 'conflict',
    detail: {
      ja: 'この報告には、より新しい提出があります。最新の内容を確かめてください。',
      en: 'There is a newer revision of this report. Look at it again.',
    },
  },
  approval_takes_two: {
    code: 'refused',
    detail: {
      ja: '自分が入力した数字は、自分では承認・差戻しできません。ほかの人に依頼してください。',
      en: 'Nobody decides on a figure of their own. Ask another person.',
    },
  },
  campaign_is_locked: {
    code: 'refused',
    detail: {
      ja: 'この調査期は確定しています。直すには、理由を付けて再開してください。',
      en: 'This campaign is locked. Reopen it with a reason first.',
    },
  },
  campaign_pkey: {
    code: 'conflict',
    detail: {
      ja: 'この調査期の人員報告は、すでにあります。',
      en: 'There is a campaign for this period already.',
    },
  },
  member_union_code_key: {
    code: 'conflict',
    detail: {
      ja: 'このコードは使われています。コードは再利用できません。',
      en: 'This code is taken. A code is never used again.',
    },
  },
  one_profile_at_a_time: {
    code: 'conflict',
    detail: {
      ja: '同じ組合の台帳を、ほかの人が先に変更しました。最新の内容を確かめてください。',
      en: 'Somebody else has changed this union in the meantime. Look at it again.',
    },
  },
  one_affiliation_at_a_time: {
    code: 'conflict',
    detail: {
      ja: '加盟の期間が、すでにある期間と重なります。',
      en: 'The span of affiliation overlaps one that is there already.',
    },
  },
  one_target_at_a_time: {
    code: 'conflict',
    detail: {
      ja: '同じ目標を、ほかの人が先に設定しました。',
      en: 'Somebody else has set this target in the meantime.',
    },
  },
  directory_change_undoes_key: {
    code: 'conflict',
    detail: {
      ja: 'この変更は、すでに取り消されています。',
      en: 'This change has been undone already.',
    },
  },
};

/** The refusal that a violated constraint stands for, or undefined for any other error. */
export function refusalByConstraint(error: unknown): DomainError | undefined {
  const { constraint } = error as { readonly constraint?: unknown };
  const refusal = typeof constraint === 'string' ? BY_CONSTRAINT[constraint] : undefined;
  return refusal && new DomainError(refusal.code, { detail: refusal.detail });
}
