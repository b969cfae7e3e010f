import { isIPv4 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { ROLES, type Role } from '@soshiki/contracts';
import type { FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import type { Config } from '../config';
import { CONFIG } from '../http/config-token';
import { SAMPLE_ROLES } from './sessions.queries';

/** What a proxy adds. Behind one, "from this machine" means nothing. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** Sign-in without a password, for looking around. It exists only with sample accounts, on a server that
 *  listens on this machine alone, for requests that come from this machine and name it. */
@Injectable()
export class SampleDoor {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly pool: Pool,
  ) {}

  /** The roles one can look around as; empty where the door does not exist. */
  async rolesFor(request: FastifyRequest): Promise<readonly Role[]> {
    if (!this.isLocal(request)) {
      return [];
    }
    const found = await this.pool.query<{ role: Role }>({
      name: 'sample-roles',
      text: SAMPLE_ROLES,
    });
    const roles = found.rows.map(({ role }) => role);
    return ROLES.filter((role) => roles.includes(role));
  }

  private isLocal(request: FastifyRequest): boolean {
    return (
      this.config.trustProxy === false &&
      isLoopback(this.config.host) &&
      isLoopback(request.socket.remoteAddress ?? '') &&
      isLoopback(hostnameOf(request.headers.host)) &&
      PROXY_HEADERS.every((name) => request.headers[name] === undefined)
    );
  }
}

/** Whether an address or a host name is this machine itself. */
export function isLoopback(address: string): boolean {
  const plain = address
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/^::ffff:/, '');
  return plain === 'localhost' || plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

function hostnameOf(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '');
}
