import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { DomainError } from '../http/domain-error';
import {
  EARLIER_FAILURES,
  FORGET_ATTEMPTS,
  FORGET_OLD,
  FORGET_SUBJECT,
  RECORD_ATTEMPT,
} from './sessions.queries';

interface Earlier {
  readonly subject: string;
  readonly failures: number;
  readonly secondsSince: number;
}

/** One sign-in that is being judged. */
export interface Attempt {
  readonly account: Buffer;
  readonly ids: readonly string[];
}

/** Failures an hour that cost nothing; each one more doubles the wait. An address is shared by an office. */
const FREE = { account: 5, address: 30 } as const;
const LONGEST_WAIT_SECONDS = 900;

/** Slows down the guessing of passwords, by account and by address, with back-off. A refused attempt is not
 *  counted, so nobody can keep another person out by trying again and again. Subjects are kept as hashes. */
@Injectable()
export class SignInThrottle {
  constructor(private readonly pool: Pool) {}

  /** Counts an attempt as failed until `succeed` says otherwise; answers the attempt.
   *  @throws DomainError `too-many` with the seconds to wait. */
  async begin(email: string, address: string): Promise<Attempt> {
    const account = subject('account', email);
    const place = subject('address', address);
    const recorded = await this.pool.query<{ id: string }>(RECORD_ATTEMPT, [[account, place]]);
    const ids = recorded.rows.map(({ id }) => id);
    const earlier = await this.pool.query<Earlier>(EARLIER_FAILURES, [[account, place], ids]);
    const wait = Math.max(
      0,
      ...earlier.rows.map((row) =>
        waitOf(row, row.subject === account.toString('hex') ? FREE.account : FREE.address),
      ),
    );
    if (wait > 0) {
      await this.pool.query(FORGET_ATTEMPTS, [ids]);
      throw new DomainError('too-many', { retryAfterSeconds: Math.ceil(wait) });
    }
    return { account, ids };
  }

  /** Takes a successful attempt back and forgets the account's failures; those of the address stay. */
  async succeed({ account, ids }: Attempt): Promise<void> {
    await this.pool.query(FORGET_ATTEMPTS, [ids]);
    await this.pool.query(FORGET_SUBJECT, [account]);
    await this.pool.query(FORGET_OLD);
  }
}

function waitOf({ failures, secondsSince }: Earlier, free: number): number {
  if (failures < free) {
    return 0;
  }
  return Math.min(2 ** (failures - free), LONGEST_WAIT_SECONDS) - secondsSince;
}

function subject(kind: 'account' | 'address', name: string): Buffer {
  return createHash('sha256').update(`${kind}\n${name}`).digest();
}
