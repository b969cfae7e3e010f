import { grouped, monthInEnglish, parsePeriod, westernMonth } from '@soshiki/base';
import { DomainError, type Bilingual, type LocatedIssue } from '../http/domain-error';

/** The refusal of anything done to an import that was applied. */
export function alreadyApplied(): DomainError {
  const message: Bilingual = {
    ja: 'このファイルは、すでに取り込まれています。',
    en: 'This file has been applied already.',
  };
  return new DomainError('conflict', {
    detail: message,
    issues: [{ code: 'already-applied', message }],
  });
}

/** The refusal of a change to an import that was read in another way since. */
export function staleImport(): DomainError {
  return new DomainError('stale', {
    detail: {
      ja: '表示した後に、このファイルは別の設定で読み直されました。画面を更新してください。',
      en: 'This file was read in another way since you looked. Look at it again.',
    },
  });
}

/** The refusal of an import that was changed while it waited to be applied. */
export function changedMeanwhile(): DomainError {
  return new DomainError('conflict', {
    detail: {
      ja: 'このファイルは、別の設定で読み直されています。内容を確かめてから取り込んでください。',
      en: 'This file has been read in another way meanwhile. Look at it before you apply it.',
    },
  });
}

/** Something that stands between an import and the ledger. */
export function notApplicable(issues: readonly LocatedIssue[]): DomainError {
  return new DomainError('refused', {
    detail: {
      ja: '取り込めません。示した点を直すか、理由を入力してください。',
      en: 'The file cannot be applied: mend what is named, or give the reasons.',
    },
    issues,
  });
}

const FAULTY = {
  'unmatched-rows': (rows: string) => ({
    ja: `組合が分からない行が${rows}行あります。組合を選ぶか、「除いて取り込む」を選んでください。`,
    en: `${rows} rows match no union: choose one for them, or leave them out.`,
  }),
  'rejected-rows': (rows: string) => ({
    ja: `誤りのある行が${rows}行あります。直して読み直すか、「除いて取り込む」を選んでください。`,
    en: `${rows} rows are at fault: mend the file, or leave them out.`,
  }),
} as const;

/** Rows that keep a file from being applied unless they are left out. */
export function faultyRows(counts: {
  readonly unmatched: number;
  readonly rejected: number;
}): LocatedIssue[] {
  const found = [
    ['unmatched-rows', counts.unmatched],
    ['rejected-rows', counts.rejected],
  ] as const;
  return found
    .filter(([, rows]) => rows > 0)
    .map(([code, rows]) => ({ code, message: FAULTY[code](grouped(rows)), found: String(rows) }));
}

export const REASON_MISSING: LocatedIssue = {
  path: 'body.reason',
  code: 'reason-required',
  message: {
    ja: '提出済み・承認済みの報告を直すため、理由が必要です。',
    en: 'There are reports submitted or approved already among them: a correction wants a reason.',
  },
};

export const NOTHING_TO_APPLY: LocatedIssue = {
  code: 'nothing-to-apply',
  message: {
    ja: '取り込む変更がありません。',
    en: 'There is nothing in the file that is to be written.',
  },
};

/** A warning without a reason. */
export function warningReasonMissing(
  of: { readonly code: string; readonly name: string; readonly period: string },
  warning: { readonly code: string; readonly message: Bilingual },
): LocatedIssue {
  const period = parsePeriod(of.period);
  return {
    path: `body.reasons.${of.code}.${of.period}.${warning.code}`,
    code: 'warning-reason-missing',
    message: {
      ja: `${of.name}（${westernMonth(period)}）：${warning.message.ja}確認した理由を入力してください。`,
      en: `${of.name} (${monthInEnglish(period)}): ${warning.message.en} Say why it is right.`,
    },
    found: warning.code,
  };
}
