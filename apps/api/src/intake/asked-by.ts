import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOf, type Language } from '../http/language';
import { principalOf, type Principal } from '../identity/principal';

/** Who asks, and in which language they read. */
export interface Visitor {
  readonly principal: Principal;
  readonly language: Language;
}

/** Who asks, as a handler's parameter, for answers that hold sentences. @throws Error on a public route. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const principal = principalOf(request);
  if (principal === undefined) throw new Error('a public route asked for the signed-in person');
  return { principal, language: languageOf(request.headers['accept-language']) };
});
