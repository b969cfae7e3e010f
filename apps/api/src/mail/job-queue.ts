import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Config } from '../config';
import { MAIL_QUEUE_SCHEMA } from '../database/mail-queue';
import { CONFIG } from '../http/config-token';
import { DomainError } from '../http/domain-error';

/** Runs one statement: of the pool, or of the transaction in which a job is to come into being. */
export type RunStatement = (text: string, values?: unknown[]) => Promise<unknown[]>;

/** Attempts at a job altogether. */
export const ATTEMPTS = 5;

const POLLING_SECONDS = { most: 2, least: 0.5 };
/** Jobs taken at once, done one after another. */
const BATCH = 5;
/** How long a stop waits for the jobs under way. */
const GRACE_MS = 5_000;

/** Jobs that outlive a restart, kept in the database beside the rows they are about. Needs no more than the
 *  rights of app_rw: the schema of the queue is made by a migration. What fails here is logged and tried
 *  again; it never disturbs an answer. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly log = new Logger('mail');
  private boss: PgBoss | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly pool: Pool,
  ) {}

  /** Begins to take jobs out of a queue. `work` does one and says whether it is done; one that is not is
   *  tried again later, each wait about double the one before. */
  async begin(queue: string, work: (job: object) => Promise<boolean>): Promise<void> {
    const { retrySeconds = 0 } = this.config.mail ?? {};
    const boss = await this.started();
    await boss.work(
      queue,
      {
        pollingIntervalSeconds: between(POLLING_SECONDS, retrySeconds),
        batchSize: BATCH,
        burstWhenBatchFull: true,
        perJobResults: true,
      },
      async (jobs) => {
        const results = [];
        for (const { id, data } of jobs) {
          const isDone = await work(data as object);
          results.push({ id, status: isDone ? ('completed' as const) : ('failed' as const) });
        }
        return results;
      },
    );
    this.boss = boss;
  }

  /** Puts jobs into a queue by a statement of the caller's transaction: they are there exactly when it is.
   *  @throws DomainError `busy` when the queue could not be started here. */
  async add(queue: string, jobs: readonly object[], run: RunStatement): Promise<void> {
    if (this.boss === undefined) throw new DomainError('busy', { retryAfterSeconds: 30 });
    const { retrySeconds = 0 } = this.config.mail ?? {};
    const options = {
      retryLimit: ATTEMPTS - 1,
      retryDelay: retrySeconds,
      retryBackoff: retrySeconds > 0,
    };
    await this.boss.insert(
      queue,
      jobs.map((data) => ({ data, ...options })),
      { db: { executeSql: async (text, values) => ({ rows: await run(text, values) }) } },
    );
  }

  /** Lets the jobs under way end; what is left waits in the database. */
  async onApplicationShutdown(): Promise<void> {
    const { boss } = this;
    this.boss = undefined;
    await boss?.stop({ graceful: true, timeout: GRACE_MS, close: false });
  }

  private async started(): Promise<PgBoss> {
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      schema: MAIL_QUEUE_SCHEMA,
      db: {
        executeSql: async (text, values) => this.pool.query(text, values),
      },
      ...{ migrate: false, createSchema: false, schedule: false, reindex: false },
      ...{ monitorVacuum: false, registerInstance: false },
    });
    boss.on('error', (error) => {
      this.log.warn(`the job queue: ${error.message}`);
    });
    return boss.start();
  }
}

function between({ least, most }: typeof POLLING_SECONDS, seconds: number): number {
  return Math.min(most, Math.max(least, seconds));
}
