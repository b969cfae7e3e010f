import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** One thing that was done. `before` and `after` are the states as canonical text, where there are any. */
export interface AuditEntry {
  readonly accountId: number | null;
  readonly sessionId: string | null;
  readonly requestId: string | null;
  /** `noun.verb`, for example `session.begin`. */
  readonly action: string;
  /** What it was done to, for example `account:3` or `report:0123/2025-12`. Never a secret. */
  readonly subject: string;
  readonly before?: string;
  readonly after?: string;
}

const RECORD = `
INSERT INTO audit_entry (account_id, session_id, request_id, action, subject, before, after)
SELECT e."accountId", e."sessionId", e."requestId", e.action, e.subject, e.before, e.after
FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY one (entry, place)
CROSS JOIN LATERAL jsonb_to_record(one.entry) AS e ("accountId" integer, "sessionId" uuid,
  "requestId" text, action text, subject text, before text, after text)
ORDER BY one.place`;

/** The audit trail. An entry is written in the transaction of the change, so neither exists without the other;
 *  number, time and hash chain are the database's own work. */
@Injectable()
export class AuditTrail {
  /** Writes entries in the order given, in one statement. */
  async record(manager: EntityManager, ...entries: readonly AuditEntry[]): Promise<void> {
    await manager.query(RECORD, [JSON.stringify(entries)]);
  }
}
