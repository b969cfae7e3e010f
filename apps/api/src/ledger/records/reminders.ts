import { referenceDay, type Period } from '@soshiki/base';
import type { Pool } from 'pg';
import type { LedgerTransaction } from '../ledger-writer';

/** A letter that asks a union for its report, as it is kept. */
export interface ReminderRecord {
  readonly unionId: number;
  readonly recipient: string;
  readonly language: 'ja' | 'en';
  readonly subject: string;
  readonly body: string;
}

const REMINDERS = `
INSERT INTO reminder (period, union_id, recipient, language, subject, body, asked_by)
SELECT $1::date, letter."unionId", letter.recipient, letter.language, letter.subject, letter.body, $3::integer
FROM jsonb_to_recordset($2::jsonb)
  AS letter ("unionId" integer, recipient text, language text, subject text, body text)
RETURNING id, union_id AS "unionId", asked_at AS "askedAt"`;

export interface InsertedReminder {
  readonly id: number;
  readonly unionId: number;
  readonly askedAt: Date;
}

/** Keeps letters to be sent. */
export function insertReminders(
  ledger: LedgerTransaction,
  { period, letters }: { readonly period: Period; readonly letters: readonly ReminderRecord[] },
): Promise<InsertedReminder[]> {
  const { accountId } = ledger.principal;
  return ledger.query<InsertedReminder>(REMINDERS, [
    referenceDay(period),
    JSON.stringify(letters),
    accountId,
  ]);
}

/** Notes that letters were given to the person to be sent by hand. */
export async function markCopied(
  ledger: LedgerTransaction,
  reminderIds: readonly number[],
): Promise<void> {
  await ledger.query(
    `INSERT INTO reminder_outcome (reminder_id, attempt, outcome)
     SELECT id, 1, 'copied' FROM unnest($1::bigint[]) id`,
    [reminderIds],
  );
}

/** A letter that waits, with the number of the attempt to come. */
export interface WaitingReminder {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly attempt: number;
}

const WAITING = `
SELECT m.id, m.recipient, m.subject, m.body,
  (SELECT count(*)::int FROM reminder_outcome o WHERE o.reminder_id = m.id) + 1 AS attempt
FROM reminder m
WHERE m.id = $1 AND NOT EXISTS (SELECT FROM reminder_outcome o
  WHERE o.reminder_id = m.id AND o.outcome <> 'failed')`;

/** The letter of that number unless it has been sent. */
export async function waitingReminder(
  pool: Pool,
  id: number,
): Promise<WaitingReminder | undefined> {
  const { rows } = await pool.query<WaitingReminder>(WAITING, [id]);
  return rows[0];
}

/** Writes down how an attempt to send went. */
export async function insertOutcome(
  pool: Pool,
  outcome: {
    readonly id: number;
    readonly attempt: number;
    readonly outcome: 'sent' | 'failed';
    readonly detail: string | null;
  },
): Promise<void> {
  await pool.query(
    'INSERT INTO reminder_outcome (reminder_id, attempt, outcome, detail) VALUES ($1, $2, $3, $4)',
    [outcome.id, outcome.attempt, outcome.outcome, outcome.detail],
  );
}
