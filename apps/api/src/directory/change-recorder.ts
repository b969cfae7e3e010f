import { Injectable } from '@nestjs/common';
import type { ChangeOutcome } from '@soshiki/contracts';
import type { Once } from '../http/idempotency';
import type { Principal } from '../identity/principal';
import { LedgerWriter, type LedgerTransaction } from '../ledger/ledger-writer';

/** How a write is wanted: for good, or only to see what it would do. */
export interface Wanted {
  readonly isPreview: boolean;
  readonly once?: Once | undefined;
}

/** Records writes to the directory, or does them and takes them back. */
@Injectable()
export class ChangeRecorder {
  constructor(private readonly writer: LedgerWriter) {}

  /** Does the work and tells its effect; a preview leaves nothing behind, and has no number. */
  async record(
    principal: Principal,
    { isPreview, once }: Wanted,
    work: (ledger: LedgerTransaction) => Promise<ChangeOutcome>,
  ): Promise<ChangeOutcome> {
    if (!isPreview) return this.writer.write(principal, work, once);
    return { ...(await this.writer.preview(principal, work)), changeId: null };
  }
}

/** How a request wants its write. */
export function wantedIn(query: { readonly preview: 'true' | 'false' }, once?: Once): Wanted {
  return { isPreview: query.preview === 'true', once };
}
