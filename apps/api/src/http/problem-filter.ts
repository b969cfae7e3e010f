import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem, ProblemIssue } from '@soshiki/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allowedMethods } from './allowed-methods';
import { DomainError, type LocatedIssue } from './domain-error';
import { languageOf, type Language } from './language';
import { PROBLEM_TITLES } from './problem-titles';
import { refusalOf, statusOf } from './refusal-of';

/** Answers everything that is thrown as RFC 9457 problem details, in the reader's language. A fault of the
 *  program is logged whole and answered with its request id and nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = elsewhere(error, request, reply) ?? refusalOf(error);
    if (statusOf(refusal) >= 500) {
      request.log.error({ err: error }, refusal.code);
    }
    if (!reply.sent) {
      sendProblem(request, reply, refusal);
    }
  }
}

/** The router found nothing, but the same address takes another method. */
function elsewhere(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): DomainError | undefined {
  const methods = error instanceof NotFoundException ? allowedMethods(request.url) : [];
  if (methods.length === 0 || methods.includes(request.method)) {
    return undefined;
  }
  void reply.header('allow', methods.join(', '));
  return new DomainError('method-not-allowed');
}

/** Sends a refusal as `application/problem+json`. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: DomainError,
): void {
  const language = languageOf(request.headers['accept-language']);
  const seconds = refusal.refusal.retryAfterSeconds;
  if (seconds !== undefined) {
    void reply.header('retry-after', String(seconds));
  }
  void reply
    .code(statusOf(refusal))
    .header('content-language', language)
    .header('x-request-id', request.id)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(refusal, language, request.id)));
}

function problemOf(refusal: DomainError, language: Language, requestId: string): Problem {
  const { detail, issues } = refusal.refusal;
  return {
    type: `/api/docs#problem-${refusal.code}`,
    title: PROBLEM_TITLES[refusal.code][language],
    status: statusOf(refusal),
    code: refusal.code,
    ...(detail === undefined ? {} : { detail: detail[language] }),
    requestId,
    ...(issues === undefined ? {} : { issues: issues.map((issue) => told(issue, language)) }),
  };
}

function told(issue: LocatedIssue, language: Language): ProblemIssue {
  const { message } = issue;
  return { ...issue, message: typeof message === 'string' ? message : message[language] };
}
