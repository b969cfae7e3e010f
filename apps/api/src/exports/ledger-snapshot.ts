import { Injectable } from '@nestjs/common';
import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import type { Principal } from '../identity/principal';
import { ScopedSource, type Question } from '../ledger/scoped-source';
import { ExportTurns } from './export-turns';

/** Rows that are fetched at a time: a few hundred kilobytes. */
const BATCH = 2000;

/** All rows of a cursor are wanted, so it is planned for all of them; sorting a million cells takes its time; a reader on a
 *  slow line may take a while between two batches, one who has gone must not keep the connection. */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL cursor_tuple_fraction = 1; SET LOCAL statement_timeout = '5min';
  SET LOCAL idle_in_transaction_session_timeout = '2min'`;

/** The ledger at one moment, as one person may see it, for a read that takes longer than a statement: whatever is written
 *  meanwhile, all its rows are of that moment. To be closed. */
export class LedgerSnapshot {
  /** Questions that are answered whole. */
  readonly source: ScopedSource;
  private cursors = 0;
  private isOpen = true;

  constructor(
    private readonly client: PoolClient,
    { scope }: Pick<Principal, 'scope'>,
    private readonly endTurn: () => void,
  ) {
    this.source = new ScopedSource(client, scope);
    client.on('error', untold);
  }

  /** Rows of a question in batches. Unknown codes in its filters must have been refused before, by `source.ask`. */
  async *rows<Row extends QueryResultRow>(question: Question): AsyncGenerator<Row[]> {
    const cursor = `exported_${(this.cursors += 1)}`;
    const { text, values } = this.source.statement(question);
    await this.client.query({ text: `DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`, values });
    for (;;) {
      const { rows } = await this.client.query<Row>(`FETCH ${BATCH} FROM ${cursor}`);
      if (rows.length > 0) yield rows;
      if (rows.length < BATCH) break;
    }
    await this.client.query(`CLOSE ${cursor}`);
  }

  /** Ends the transaction and gives the connection back; again: nothing. */
  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    const fault = await this.client.query('ROLLBACK').then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    this.client.off('error', untold).release(fault);
    this.endTurn();
  }
}

/** A connection that ends between two batches: the next one fails with it, which is soon enough. */
function untold(): void {
  // Without a listener the process would end.
}

/** Opens the ledger for long reads. */
@Injectable()
export class LedgerCamera {
  constructor(
    private readonly pool: Pool,
    private readonly turns: ExportTurns,
  ) {}

  /** The ledger as it is now, when it is this reader's turn. @throws DomainError `busy` when it does not come. */
  async take(principal: Pick<Principal, 'scope'>): Promise<LedgerSnapshot> {
    const endTurn = await this.turns.begin();
    try {
      return new LedgerSnapshot(await this.begun(), principal, endTurn);
    } catch (error) {
      endTurn();
      throw error;
    }
  }

  private async begun(): Promise<PoolClient> {
    const client = await this.pool.connect();
    try {
      await client.query(BEGIN);
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
    return client;
  }
}
