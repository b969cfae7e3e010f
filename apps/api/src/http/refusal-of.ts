import { HttpException } from '@nestjs/common';
import { PROBLEM_STATUS, type ProblemCode } from '@soshiki/contracts';
import { DomainError } from './domain-error';

const RETRY_AFTER_SECONDS = 5;

/** Statuses that Nest and Fastify themselves answer with. Their only 403 is the check of the origin. */
const BY_STATUS: ReadonlyMap<number, ProblemCode> = new Map([
  [403, 'cross-site'],
  [404, 'not-found'],
  [413, 'too-large'],
  [414, 'too-large'],
  [415, 'wrong-media-type'],
]);

/** PostgreSQL conditions after which the same request may succeed: connection lost (class 08, 57P), too many
 *  connections or no room (class 53), statement timeout, lock not available, serialization failure, deadlock.
 *  Source: PostgreSQL documentation, appendix A. */
const TRANSIENT_SQLSTATE = /^(08|53|57P|57014|55P03|40001|40P01|25P03)/;
const TRANSIENT_SYSTEM = /^(ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN)/;
const TRANSIENT_MESSAGE =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error/;

/** What went wrong, as a refusal: our own, one of the framework's, a database that is away or overloaded
 *  (`busy`), or a fault of the program (`internal`), which tells the reader nothing. */
export function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) {
    return error;
  }
  if (error instanceof HttpException && error.getStatus() < 500) {
    const code = BY_STATUS.get(error.getStatus()) ?? 'malformed';
    return new DomainError(code);
  }
  if (holdsNul(error)) {
    return new DomainError('malformed', { detail: NUL_DETAIL });
  }
  return isTransient(error)
    ? new DomainError('busy', { retryAfterSeconds: RETRY_AFTER_SECONDS })
    : new DomainError('internal');
}

/** A text with a NUL in it, which PostgreSQL does not store (character_not_in_repertoire). */
function holdsNul(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '22021';
}

const NUL_DETAIL = {
  ja: '文字列に使えない文字（NUL）が含まれています。',
  en: 'A text holds a character that cannot be kept (NUL).',
};

/** The HTTP status of a refusal. */
export function statusOf(refusal: DomainError): number {
  return PROBLEM_STATUS[refusal.code];
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    TRANSIENT_SQLSTATE.test(code) ||
    TRANSIENT_SYSTEM.test(code) ||
    TRANSIENT_MESSAGE.test(error.message) ||
    (error.cause !== undefined && isTransient(error.cause))
  );
}
