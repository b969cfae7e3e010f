import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { onceOf, type Once } from './idempotency';
import { seenVersion, type SeenVersion } from './if-match';

/** On what a request is to be carried out: on the version that was seen, and once under its key, if it has one. */
export interface WriteConditions {
  readonly seen: SeenVersion;
  readonly once: Once | undefined;
}

/** Both conditions of a request, as a handler's parameter, for routes with `ifMatch` and `idempotent`.
 *  @throws DomainError `precondition-missing` without `If-Match`, `malformed` for a key that is none. */
export const Conditions = createParamDecorator(
  (_: unknown, context: ExecutionContext): WriteConditions => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return { seen: seenVersion(request.headers['if-match']), once: onceOf(request) };
  },
);
