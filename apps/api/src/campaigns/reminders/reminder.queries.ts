import type { ReportState } from '@soshiki/contracts';

/** An expected union that may be reminded, with where to write. */
export interface ReminderCandidate {
  readonly unionId: number;
  readonly code: string;
  readonly name: string;
  readonly state: ReportState;
  readonly recipient: string | null;
  readonly roleName: string | null;
}

/** Every expected union, or those of the codes in `$15`, and the codes among them that are not expected. */
export interface CandidatesAnswer {
  readonly candidates: readonly ReminderCandidate[] | null;
  readonly unexpected: readonly string[] | null;
}
export const CANDIDATES_QUERY = `
  SELECT
    (SELECT json_agg(json_build_object('unionId', r.union_id, 'code', r.code, 'name', r.name,
        'state', r.state, 'recipient', c.email, 'roleName', c.role_name) ORDER BY r.code)
     FROM visible_report r LEFT JOIN visible_recipient c ON c.union_id = r.union_id
     WHERE $15::text[] IS NULL OR r.code = ANY ($15)) AS candidates,
    (SELECT json_agg(asked ORDER BY asked) FROM unnest($15::text[]) asked
     WHERE asked NOT IN (SELECT code FROM visible_report)) AS unexpected`;

/** The day on which contacts are looked up. */
export const CONTACT_DAY = '$16::date';

/** A letter of the log. */
export interface LetterRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly recipient: string;
  readonly language: 'ja' | 'en';
  readonly subject: string;
  readonly body: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly outcome: 'waiting' | 'sent' | 'failed' | 'copied';
  readonly detail: string | null;
}

export interface LettersAnswer {
  readonly is_held: boolean;
  readonly letters: readonly LetterRow[] | null;
}

/** The newest thousand letters of a campaign. */
export const LETTERS_QUERY = `
  SELECT EXISTS (SELECT FROM visible_campaign c JOIN visible_day d ON d.day = c.period) AS is_held,
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name, 'recipient', recipient,
        'language', language, 'subject', subject, 'body', body, 'askedAt', asked_at,
        'askedBy', asked_by, 'outcome', outcome, 'detail', detail) ORDER BY id DESC)
     FROM (SELECT * FROM visible_letter ORDER BY id DESC LIMIT 1000) letter) AS letters`;
