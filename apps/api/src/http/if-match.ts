import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from './domain-error';

/** The version of a thing that the writer has seen, or `*` for whatever is there. */
export type SeenVersion = string;

/** The version named by `If-Match`, as a handler's parameter, for routes with `ifMatch`.
 *  @throws DomainError `precondition-missing` without the header. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): SeenVersion =>
  seenVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The version within an entity tag as we give it, `"<version>.<hash>"`, whatever coding it was read in. */
export function seenVersion(ifMatch: string | undefined): SeenVersion {
  const tag = (ifMatch ?? '').trim().replace(/^W\//, '').replaceAll('"', '');
  if (tag === '') {
    throw new DomainError('precondition-missing');
  }
  return tag.split('.')[0] ?? tag;
}

/** Whether what the writer has seen is what is there now. */
export function isCurrent(seen: SeenVersion, version: string): boolean {
  return seen === '*' || seen === version;
}
