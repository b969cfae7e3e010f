import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Role, Route } from '@soshiki/contracts';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { CONFIG } from '../http/config-token';
import { DomainError } from '../http/domain-error';
import { routeOf } from '../http/operation';
import { isOpen } from '../http/policy';
import { signIn, type Principal } from './principal';
import { SampleDoor } from './sample-door';
import { SessionCookie } from './session-cookie';
import { SessionKeeper } from './session-keeper';

/** Deny by default: a handler is reached by whom its route's access names and by nobody else. A handler that
 *  declares nothing is reached by nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly cookie: SessionCookie;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly sessions: SessionKeeper,
    private readonly door: SampleDoor,
  ) {
    this.cookie = new SessionCookie(config.publicUrl);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (isOpen(context)) {
      return true;
    }
    const route = routeOf(context);
    if (route === undefined) {
      throw new DomainError('not-found');
    }
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.admit(route, request);
    return true;
  }

  private async admit({ access: { roles } }: Route, request: FastifyRequest): Promise<void> {
    if (roles === 'public') {
      return;
    }
    if (roles === 'local-sample') {
      await this.admitToSample(request);
      return;
    }
    const principal = await this.principalOf(request);
    refuseUnless(roles, principal);
    signIn(request, principal);
  }

  /** @throws DomainError `not-found`, as for an address that does not exist. */
  private async admitToSample(request: FastifyRequest): Promise<void> {
    const roles = await this.door.rolesFor(request);
    if (roles.length === 0) {
      throw new DomainError('not-found');
    }
  }

  private async principalOf(request: FastifyRequest): Promise<Principal> {
    const token = this.cookie.read(request);
    const principal = token === undefined ? undefined : await this.sessions.principalOf(token);
    if (principal === undefined) {
      throw new DomainError('not-signed-in');
    }
    return principal;
  }
}

function refuseUnless(roles: readonly Role[], principal: Principal): void {
  if (!roles.includes(principal.role)) {
    throw new DomainError('not-allowed');
  }
}
