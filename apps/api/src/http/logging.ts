import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { destination, pino, type Logger, type LoggerOptions } from 'pino';

/** What may be in an object that is logged but must not be in the log. Requests are logged by route, never with
 *  their headers, query or body. */
const SECRETS = ['password', 'passwordHash', 'token', 'cookie', 'authorization', 'url', 'code'];

const OPTIONS: LoggerOptions = {
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[removed]' },
  serializers: { err: errorForLog },
};

/** One JSON line an event, on standard error: standard output belongs to the command. */
export function createLogger(level: string): Logger {
  return pino({ ...OPTIONS, level }, destination({ dest: 2, sync: true }));
}

/** An error without what drivers hang on it: rows, parameters and statements may hold personal data. */
export function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) {
    return { message: String(error) };
  }
  const sqlState =
    'code' in error && typeof error.code === 'string' ? { sqlState: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: errorForLog(error.cause) };
  return { type: error.name, message: error.message, stack: error.stack, ...sqlState, ...cause };
}

/** One line for each answer: refusals are told, what went well only at `debug`. */
export function logAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode < 400 ? 'debug' : 'info';
    request.log[level](
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    done();
  });
}

/** Nest's own messages in the same log. What it tells of a normal start is for `debug`. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }

  error(message: unknown, ...more: readonly unknown[]): void {
    const err = message instanceof Error ? message : undefined;
    this.logger.error({ err, more: more.map(String) }, String(message));
  }
}
