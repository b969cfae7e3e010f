import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role, Scope } from '@soshiki/contracts';
import { Pool } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Identity } from './principal';
import { BEGIN_SESSION, END_SESSION, FIND_SESSION, TOUCH_SESSION } from './sessions.queries';

interface SessionRow {
  readonly sessionId: string;
  readonly accountId: number;
  readonly name: string;
  readonly role: Role;
  readonly scopeKind: Scope['kind'];
  readonly scopeCode: string | null;
  readonly scopeName: string | null;
  readonly isStale: boolean;
}

/** Sessions in PostgreSQL. The token is 256 random bits that only the browser keeps; the database has its
 *  SHA-256. Idle 30 minutes, 12 hours at most, over at once when the account is disabled or its role changes. */
@Injectable()
export class SessionKeeper {
  constructor(private readonly pool: Pool) {}

  /** Who holds a token, or undefined when its session is over. One query; one write a minute at most. */
  async principalOf(token: string): Promise<Identity | undefined> {
    const found = await this.pool.query<SessionRow>({
      name: 'session-find',
      text: FIND_SESSION,
      values: [digestOf(token)],
    });
    const row = found.rows[0];
    if (row?.isStale === true) {
      await this.pool.query(TOUCH_SESSION, [row.sessionId]);
    }
    return row === undefined ? undefined : principalFrom(row);
  }

  /** Begins a session, in the transaction of the sign-in.
   *  Answers undefined when the account was disabled in the meantime. */
  async begin(
    manager: EntityManager,
    accountId: number,
  ): Promise<{ readonly token: string; readonly sessionId: string } | undefined> {
    const token = randomBytes(32).toString('base64url');
    const rows = await manager.query<{ id: string }[]>(BEGIN_SESSION, [accountId, digestOf(token)]);
    const sessionId = rows[0]?.id;
    return sessionId === undefined ? undefined : { token, sessionId };
  }

  /** Ends the session of a token, if it still goes on, and tells which it was. */
  async end(
    manager: EntityManager,
    token: string,
  ): Promise<{ readonly id: string; readonly accountId: number } | undefined> {
    const [rows] = await manager.query<[{ id: string; accountId: number }[], number]>(END_SESSION, [
      digestOf(token),
    ]);
    return rows[0];
  }
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function principalFrom(row: SessionRow): Identity {
  const { accountId, sessionId, name, role } = row;
  return { accountId, sessionId, name, role, scope: scopeFrom(row) };
}

function scopeFrom({ scopeKind, scopeCode, scopeName }: SessionRow): Scope {
  if (scopeKind === 'federation' || scopeCode === null) {
    if (scopeKind !== 'federation') {
      throw new Error('an account has a scope without a place'); // A CHECK forbids it; never widen.
    }
    return { kind: 'federation' };
  }
  return { kind: scopeKind, code: scopeCode, name: scopeName ?? scopeCode };
}
