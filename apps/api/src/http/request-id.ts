import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Letters, digits and a few marks: nothing that could forge a line of a log or a header. */
const SANE = /^[A-Za-z0-9._:-]{1,64}$/;

/** The id under which a request is logged and answered: the caller's `x-request-id` when it is sane, else ours. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}
