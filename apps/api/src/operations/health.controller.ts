import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { pendingMigrations } from '../database/migrate';
import { Open } from '../http/policy';

/** Shape of `/health/ready`. 200 when both are well, else 503. */
export interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly database: 'reachable' | 'unreachable';
  /** `unknown` while the database cannot be asked. */
  readonly migrations: 'applied' | 'pending' | 'unknown';
}

/** What a supervisor or a load balancer asks. Tells nothing about the data. */
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process runs and answers. */
  @Get('live')
  @Open('a supervisor has no account')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** Requests can be answered: the database is reachable and its schema is this program's. */
  @Get('ready')
  @Open('a load balancer has no account')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.readiness();
    void reply.code(readiness.status === 'ready' ? 200 : 503).header('cache-control', 'no-store');
    return readiness;
  }

  private async readiness(): Promise<Readiness> {
    try {
      const pending = await pendingMigrations(this.dataSource);
      return pending.length === 0
        ? { status: 'ready', database: 'reachable', migrations: 'applied' }
        : { status: 'not-ready', database: 'reachable', migrations: 'pending' };
    } catch {
      // Whatever the reason is, the supervisor needs the fact; the failing query itself is in the log.
      return { status: 'not-ready', database: 'unreachable', migrations: 'unknown' };
    }
  }
}
