import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { onceOf, type Once } from './idempotency';
import { languageOf, type Language } from './language';

/** How a request is to be carried out and answered: once under its key, if it has one, and in which language. */
export interface RequestWishes {
  readonly once: Once | undefined;
  readonly language: Language;
}

/** The wishes of a request, as a handler's parameter, for routes with `idempotent` whose answer holds sentences.
 *  @throws DomainError `malformed` for a key that is none. */
export const Wishes = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestWishes => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return { once: onceOf(request), language: languageOf(request.headers['accept-language']) };
  },
);
