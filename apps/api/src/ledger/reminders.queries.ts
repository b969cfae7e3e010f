import type { Scope } from '@soshiki/contracts';
import { covers, isKnown } from './unions.queries';

/** `visible_recipient (union_id, role_name, email)`: whom to write to about a report: the contact of the
 *  union, on the day `$<day>`, that has an address, the general secretary (書記長) before the office before
 *  others. What is no single plain address counts as none. For the headquarters alone. */
export function recipientCte(day: string): string {
  return `
visible_recipient AS (
  SELECT DISTINCT ON (c.union_id) c.union_id, c.role_name, c.email
  FROM visible_report r
  JOIN union_contact c ON c.union_id = r.union_id AND upper_inf(c.recorded)
    AND c.valid @> ${day} AND c.email ~ '^[^[:space:][:cntrl:]<>()\\[\\],;:"@\\\\]+@[A-Za-z0-9.-]+$'
  ORDER BY c.union_id,
    CASE WHEN c.role_name LIKE '%書記長%' THEN 1 WHEN c.role_name LIKE '%事務局%' THEN 2
      WHEN c.role_name LIKE '%書記%' THEN 3 ELSE 4 END, c.role_name
)`;
}

/** `visible_letter (id, code, name, recipient, language, subject, body, asked_at, asked_by, outcome,
 *  detail)`: the letters of the first day. What failed and is tried again, up to so many `attempts`, is
 *  `waiting`; a mail server's refusal for good begins with its reply code, 500 to 599. */
export function letterCte(reach: Scope['kind'], attempts: number): string {
  return `
visible_letter AS (
  SELECT m.id, u.code, f.name, m.recipient, m.language, m.subject, m.body, m.asked_at,
    a.name AS asked_by, o.detail,
    CASE WHEN o.outcome IS NULL THEN 'waiting'
      WHEN o.outcome = 'failed' AND o.attempt < ${attempts} AND o.detail !~ '^5[0-9][0-9] ' THEN 'waiting'
      ELSE o.outcome END AS outcome
  FROM visible_day d
  JOIN reminder m ON m.period = d.day
  JOIN member_union u ON u.id = m.union_id
  JOIN account a ON a.id = m.asked_by
  JOIN union_profile f ON f.union_id = m.union_id AND ${covers('f.valid', 'd.day')}
    AND ${isKnown('f.recorded')}
  LEFT JOIN LATERAL (SELECT o.outcome, o.attempt, o.detail FROM reminder_outcome o
    WHERE o.reminder_id = m.id ORDER BY o.attempt DESC LIMIT 1) o ON true
  WHERE d.n = 1 AND ${reach === 'federation' ? 'true' : 'false'}
)`;
}
