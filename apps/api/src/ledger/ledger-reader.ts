import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Principal } from '../identity/principal';
import { ScopedSource } from './scoped-source';

/** Opens the ledger for one person. There is no other way in for a read. */
@Injectable()
export class LedgerReader {
  constructor(private readonly pool: Pool) {}

  /** The ledger as far as the principal may see it. */
  for({ scope }: Pick<Principal, 'scope'>): ScopedSource {
    return new ScopedSource(this.pool, scope);
  }

  /** Asks several questions of one and the same state of the ledger, whatever is written meanwhile. */
  async inSnapshot<Answer>(
    { scope }: Pick<Principal, 'scope'>,
    work: (source: ScopedSource) => Promise<Answer>,
  ): Promise<Answer> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const answer = await work(new ScopedSource(client, scope));
      await client.query('COMMIT');
      return answer;
    } catch (error: unknown) {
      // A connection that is gone has nothing to take back: what failed is told, not that.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}
