import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from './domain-error';

/** A request that wants to be carried out once, however often it is sent. */
export interface Once {
  readonly key: string;
  /** SHA-256 of method, address and body: another request under the same key is a mistake. */
  readonly requestSha256: Buffer;
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The `Idempotency-Key` of a request, as a handler's parameter; undefined without one.
 *  @throws DomainError `malformed` when the key is no such thing. */
export const Idempotency = createParamDecorator(
  (_: unknown, context: ExecutionContext): Once | undefined =>
    onceOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The key a request was sent under, if any. @throws DomainError `malformed` when it is no such thing. */
export /** The key of a request with its digest. @throws DomainError `malformed` when it is no such thing. */
function onceOf(request: FastifyRequest): Once | undefined {
  const given = request.headers['idempotency-key'];
  if (given === undefined) {
    return undefined;
  }
  const key = String(given);
  if (!KEY.test(key)) {
    throw new DomainError('malformed', {
      issues: [
        {
          path: 'headers.idempotency-key',
          code: 'invalid-format',
          message: '1 to 200 visible ASCII characters',
        },
      ],
    });
  }
  const text = JSON.stringify([request.method, request.url, request.body ?? null]);
  return { key, requestSha256: createHash('sha256').update(text).digest() };
}
