import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role, Scope } from '@soshiki/contracts';
import type { FastifyRequest } from 'fastify';

/** Who is asking, for one request. The scope limits every row they are shown (rule 11). */
export interface Principal {
  readonly accountId: number;
  readonly sessionId: string;
  /** Of the request they are asking with, for the audit trail. */
  readonly requestId: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
}

/** A person as their session knows them, whatever they ask. */
export type Identity = Omit<Principal, 'requestId'>;

const PRINCIPALS = new WeakMap<FastifyRequest, Principal>();

/** Remembers who sent a request. Only the access gate calls it. */
export function signIn(request: FastifyRequest, principal: Principal): void {
  PRINCIPALS.set(request, principal);
}

/** Who sent a request, or undefined when nobody is signed in. */
export function principalOf(request: FastifyRequest): Principal | undefined {
  return PRINCIPALS.get(request);
}

/** The signed-in person, as a handler's parameter. The gate let nobody else through, so
 *  @throws Error on a public route: a fault of the program. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = principalOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (principal === undefined) {
    throw new Error('a public route asked for the signed-in person');
  }
  return principal;
});
