import { Injectable } from '@nestjs/common';
import type { Role } from '@soshiki/contracts';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { DomainError } from '../http/domain-error';
import { isPasswordRight } from './password';
import { SessionKeeper } from './session-keeper';
import { FIND_ACCOUNT, FIND_SAMPLE_ACCOUNT } from './sessions.queries';
import { SignInThrottle } from './sign-in-throttle';

/** Roles that need a second factor. There is none yet, so a password alone never lets them in. */
const NEED_SECOND_FACTOR: readonly Role[] = ['admin', 'approver'];

/** Where a sign-in comes from. `token` is of the session that it replaces. */
export interface Caller {
  readonly requestId: string;
  readonly address: string;
  readonly token: string | undefined;
}

/** Turns proof of identity into a session. Whatever is wrong, the answer is the same and takes as long. */
@Injectable()
export class SignInDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionKeeper,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditTrail,
  ) {}

  /** Signs in by password and answers the new session's token.
   *  @throws DomainError `sign-in-failed`, or `too-many` after failures. */
  async byPassword(
    proof: { readonly email: string; readonly password: string },
    caller: Caller,
  ): Promise<string> {
    const email = proof.email.trim().toLowerCase();
    const attempt = await this.throttle.begin(email, caller.address);
    const [account] = await this.dataSource.query<
      { id: number; role: Role; passwordHash: string | null }[]
    >(FIND_ACCOUNT, [email]);
    const isRight = await isPasswordRight(proof.password, account?.passwordHash);
    if (!isRight || account === undefined || NEED_SECOND_FACTOR.includes(account.role)) {
      throw new DomainError('sign-in-failed');
    }
    await this.throttle.succeed(attempt);
    return this.begin(account.id, 'session.begin', caller);
  }

  /** Signs in as a sample account. The caller has made sure that this set-up has them.
   *  @throws DomainError `not-found` where there is no such account. */
  async asSample(role: Role, caller: Caller): Promise<string> {
    const [account] = await this.dataSource.query<{ id: number }[]>(FIND_SAMPLE_ACCOUNT, [role]);
    if (account === undefined) {
      throw new DomainError('not-found');
    }
    return this.begin(account.id, 'session.begin-sample', caller);
  }

  /** Ends the caller's session, if there is one. */
  async signOut(caller: Caller): Promise<void> {
    const { token } = caller;
    if (token === undefined) {
      return;
    }
    await this.dataSource.transaction(async (manager) => {
      const ended = await this.sessions.end(manager, token);
      if (ended !== undefined) {
        await this.audit.record(manager, {
          accountId: ended.accountId,
          sessionId: ended.id,
          requestId: caller.requestId,
          action: 'session.end',
          subject: `account:${ended.accountId}`,
        });
      }
    });
  }

  private begin(accountId: number, action: string, caller: Caller): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      if (caller.token !== undefined) {
        await this.sessions.end(manager, caller.token);
      }
      const begun = await this.sessions.begin(manager, accountId);
      if (begun === undefined) {
        throw new DomainError('sign-in-failed');
      }
      const { requestId } = caller;
      const subject = `account:${accountId}`;
      const entry = { accountId, sessionId: begun.sessionId, requestId, action, subject };
      await this.audit.record(manager, entry);
      return begun.token;
    });
  }
}
