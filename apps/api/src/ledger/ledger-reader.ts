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
}
