import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, type QueryRunner } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import type { Once } from '../http/idempotency';
import type { Principal } from '../identity/principal';
import { refusalByConstraint } from './constraint-refusals';
import { carriedOutOnce } from './once';
import { ScopedSource } from './scoped-source';

/** What is done, for the audit trail: `noun.verb`, to what, and the states before and after as text. */
export interface Deed {
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** One transaction on the ledger, by one person. Nothing of it is there before all of it is. */
export interface LedgerTransaction {
  readonly principal: Principal;
  /** Reads on the same connection: sees what this transaction has written, in the person's scope. */
  readonly source: ScopedSource;
  /** Runs one statement with parameters. */
  readonly query: <Row extends QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
  /** Runs a COPY FROM STDIN with the rows in the text format of COPY. */
  readonly copyIn: (text: string, rows: Readable) => Promise<void>;
  /** Waits until nobody else works on the thing, and keeps it until the end. Take locks in the order
   *  campaign, union, report, and several of a kind in the order of their names. */
  readonly lock: (thing: string, mode?: 'exclusive' | 'shared') => Promise<void>;
  /** Writes to the audit trail, many deeds in one statement. */
  readonly record: (...deeds: readonly Deed[]) => Promise<void>;
}

type Work<Outcome> = (ledger: LedgerTransaction) => Promise<Outcome>;

interface Task<Outcome> {
  readonly isKept: boolean;
  readonly isolation?: 'SERIALIZABLE';
  /** Things kept from before the beginning until after the end. */
  readonly held?: readonly string[];
  readonly work: Work<Outcome>;
}

/** Work that rests on many rows at once, and the things that nobody else may work on meanwhile, in the order campaign, union,
 *  report; the audit trail is kept last. They are waited for before the transaction looks at anything: it would not see what was done while it waits. */
export interface LoneWork<Outcome> {
  readonly held: readonly string[];
  readonly work: Work<Outcome>;
}

const ATTEMPTS = 3;
/** Everybody's deeds are one chain: a serializable transaction can add to it only when nobody has since it began. What is
 *  held last keeps others from it (`await_lone_writer` in the database). */
const AUDIT = 'audit';
/** Serialization failure and deadlock: the same transaction may succeed when run again. */
const AGAIN: readonly string[] = ['40001', '40P01'];

/** The one way in for a write: one transaction with its audit entries, run again when it met another one,
 *  refused in words when a constraint of the database says no. */
@Injectable()
export class LedgerWriter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
  ) {}

  /** Does the work and keeps it. Under `once`, work that was done before is not done again: its outcome,
   *  which must survive JSON, is answered.
   *  @throws DomainError `conflict` or `refused` by constraint, and whatever the work throws. */
  write<Outcome>(principal: Principal, work: Work<Outcome>, once?: Once): Promise<Outcome> {
    return this.attempt(principal, { isKept: true, work: underKey(work, once) });
  }

  /** As `write`, as if nobody else wrote meanwhile: for work that rests on many rows at once. */
  writeAlone<Outcome>(
    principal: Principal,
    { held, work }: LoneWork<Outcome>,
    once?: Once,
  ): Promise<Outcome> {
    const isolation = 'SERIALIZABLE';
    const all = [...held, AUDIT];
    return this.attempt(principal, {
      ...{ isKept: true, isolation, held: all },
      work: underKey(work, once),
    });
  }

  /** Does the work, tells its outcome, and takes all of it back. @throws as `write`. */
  preview<Outcome>(principal: Principal, work: Work<Outcome>): Promise<Outcome> {
    return this.attempt(principal, { isKept: false, work });
  }

  private async attempt<Outcome>(principal: Principal, task: Task<Outcome>): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transact(principal, task);
      } catch (error) {
        if (attempt >= ATTEMPTS || !AGAIN.includes(sqlStateOf(error))) {
          throw refusalByConstraint(error) ?? error;
        }
      }
    }
  }

  private async transact<Outcome>(principal: Principal, task: Task<Outcome>): Promise<Outcome> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await holding(runner, task.held ?? [], () => this.carryOut(principal, task, runner));
    } finally {
      await runner.release();
    }
  }

  private async carryOut<Outcome>(
    principal: Principal,
    task: Task<Outcome>,
    runner: QueryRunner,
  ): Promise<Outcome> {
    try {
      await runner.startTransaction(task.isolation);
      const ledger = await this.openFor(principal, runner);
      const outcome = await task.work(ledger);
      await (task.isKept ? runner.commitTransaction() : takeBack(ledger, runner));
      return outcome;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    }
  }

  private async openFor(principal: Principal, runner: QueryRunner): Promise<LedgerTransaction> {
    const client = (await runner.connect()) as PoolClient;
    const { accountId, sessionId, requestId } = principal;
    const query: LedgerTransaction['query'] = async (text, values = []) =>
      (await client.query({ text, values: [...values] })).rows as never;
    return {
      principal,
      source: new ScopedSource(client, principal.scope),
      query,
      copyIn: (text, rows) => pipeline(rows, client.query(copyFrom(text))),
      lock: async (thing, mode = 'exclusive') => {
        const take = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
        await query(`SELECT ${take}(hashtextextended($1, 0))`, [thing]);
      },
      record: (...deeds) =>
        this.audit.record(
          runner.manager,
          ...deeds.map(({ action, subject, before, after }) => ({
            ...{ accountId, sessionId, requestId, action, subject },
            ...(before === undefined ? {} : { before: JSON.stringify(before) }),
            ...(after === undefined ? {} : { after: JSON.stringify(after) }),
          })),
        ),
    };
  }
}

function underKey<Outcome>(work: Work<Outcome>, once: Once | undefined): Work<Outcome> {
  return once === undefined ? work : (ledger) => carriedOutOnce(ledger, once, work);
}

/** A preview must meet the same refusals as the write: constraints that wait for the end are asked first. */
async function takeBack(ledger: LedgerTransaction, runner: QueryRunner): Promise<void> {
  await ledger.query('SET CONSTRAINTS ALL IMMEDIATE');
  await runner.rollbackTransaction();
}

/** Does the work while the session keeps the things from everybody else. */
async function holding<Outcome>(
  runner: QueryRunner,
  things: readonly string[],
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  if (things.length === 0) return work();
  try {
    for (const thing of things) {
      await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [thing]);
    }
    return await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock_all()');
  }
}

function sqlStateOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}
