import { grouped, tokyoDay } from '@soshiki/base';
import { DomainError, type Bilingual, type LocatedIssue } from '../../http/domain-error';
import { contentOf, type ReportFacts } from './report-facts';

/** The refusal of a write that is based on a version no longer there: what you wanted, beside what there is
 *  now, who did it and when. */
export function staleReport(facts: ReportFacts, yours: string): DomainError {
  const { members } = contentOf(facts);
  const issues: LocatedIssue[] = [
    { path: 'body.members', code: 'yours', message: YOURS, found: yours },
    { path: 'body.members', code: 'theirs', message: lastDeed(facts), found: personsIn(members) },
  ];
  return new DomainError('stale', {
    detail: {
      ja: '表示した後に、ほかの人がこの報告を変更しました。最新の内容を確かめてください。',
      en: 'Somebody has changed this report since you read it. Look at it again.',
    },
    issues,
  });
}

/** A number of persons as a conflict quotes it; empty when there is none. */
export function personsIn(members: number | null): string {
  return members === null ? '' : grouped(members);
}

const YOURS: Bilingual = { ja: 'あなたの入力', en: 'your entry' };

const DEEDS = {
  saved: { ja: '下書き保存', en: 'saved as a draft' },
  submitted: { ja: '提出', en: 'submitted' },
  approved: { ja: '承認', en: 'approved' },
  returned: { ja: '差戻し', en: 'returned' },
} as const satisfies Record<string, Bilingual>;

/** Who did the last thing to the report, and when in Japan. */
function lastDeed({ draft, newest }: ReportFacts): Bilingual {
  if (draft !== null) return deedBy('saved', draft.savedBy, draft.savedAt);
  if (newest === undefined) return { ja: '何も入力されていません', en: 'nothing was entered' };
  const { decision, decidedBy, decidedAt, enteredBy, enteredAt } = newest;
  return decision === null || decidedAt === null
    ? deedBy('submitted', enteredBy, enteredAt)
    : deedBy(decision, decidedBy, decidedAt);
}

function deedBy(deed: keyof typeof DEEDS, who: string | null, at: string): Bilingual {
  const { ja, en } = DEEDS[deed];
  const when = momentInJapan(at);
  return { ja: `${who ?? ''}が${when}に${ja}`, en: `${en} by ${who ?? ''} at ${when} (Japan)` };
}

/** `2026-02-20 14:05`. */
function momentInJapan(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 9 * 3_600_000).toISOString();
  return `${tokyoDay(new Date(instant))} ${shifted.slice(11, 16)}`;
}
