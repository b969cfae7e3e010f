import { Inject, Injectable } from '@nestjs/common';
import type { Role, Route } from '@soshiki/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { CONFIG } from '../http/config-token';
import { DomainError } from '../http/domain-error';
import { signIn, type Principal } from './principal';
import { SampleDoor } from './sample-door';
import { SessionCookie } from './session-cookie';
import { SessionKeeper } from './session-keeper';

/** Deny by default: a route is reached by whom its access names and by nobody else; a route that declares
 *  nothing, by nobody. The gate stands in the router itself, so no route can be put beside it, and before the
 *  body is read, so a stranger's body is not even looked at. */
@Injectable()
export class AccessGate {
  private readonly cookie: SessionCookie;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly sessions: SessionKeeper,
    private readonly door: SampleDoor,
  ) {
    this.cookie = new SessionCookie(config.publicUrl);
  }

  /** Stands before every route of the server. */
  register(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', async (request, reply) => {
      if (!request.is404 && !(await this.admits(request))) {
        return notThere(reply);
      }
      return undefined;
    });
  }

  /** Whether the address exists for this request.
   *  @throws DomainError `not-signed-in` or `not-allowed` where it does, but not for this person. */
  private async admits(request: FastifyRequest): Promise<boolean> {
    const policy = request.routeOptions.config.policy;
    if (policy === undefined) {
      return false;
    }
    return 'openBecause' in policy || this.admitsTo(policy, request);
  }

  private async admitsTo({ access: { roles } }: Route, request: FastifyRequest): Promise<boolean> {
    if (roles === 'local-sample') {
      return (await this.door.rolesFor(request)).length > 0;
    }
    if (roles !== 'public') {
      signIn(request, allowed(roles, await this.principalOf(request)));
    }
    return true;
  }

  private async principalOf(request: FastifyRequest): Promise<Principal | undefined> {
    const token = this.cookie.read(request);
    const identity = token === undefined ? undefined : await this.sessions.principalOf(token);
    return identity && { ...identity, requestId: request.id };
  }
}

/** Answers as for an address that nothing was ever served at. */
function notThere(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

function allowed(roles: readonly Role[], principal: Principal | undefined): Principal {
  if (principal === undefined) {
    throw new DomainError('not-signed-in');
  }
  if (!roles.includes(principal.role)) {
    throw new DomainError('not-allowed');
  }
  return principal;
}
