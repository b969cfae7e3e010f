import type { NestApplicationOptions } from '@nestjs/common';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteOptions,
} from 'fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import type { Clock } from '../clock';
import type { Config } from '../config';
import { AccessGate } from '../identity/access-gate';
import { DomainError } from './domain-error';
import { createLogger, logAnswers, NestLog } from './logging';
import { listRoutes, refuseWithoutPolicy, type ServedRoute } from './policy';
import { sendProblem } from './problem-filter';
import { registerRepresentation } from './representation';
import { requestIdOf } from './request-id';
import { securityHeaders } from './security-headers';
import { MULTIPART_LIMITS } from './uploaded-file';
import { registerWebFiles } from './web-files';

/** Longest JSON a client may send, and where a contract says that it is of many rows. Unit: bytes. */
const BODY_LIMIT = 1024 * 1024;
const BULKY_BODY_LIMIT = 8 * BODY_LIMIT;

/** What a server is made of. */
export interface ServerParts {
  readonly config: Config;
  readonly dataSource: DataSource;
  /** Folder of the built web app. */
  readonly webRoot: string;
  readonly logger?: Logger;
  /** Absent: the clock of the machine. */
  readonly clock?: Clock | undefined;
  /** The program that reads files. Absent: the one beside this. */
  readonly readerScript?: string | undefined;
}

/** A server ready to listen, and what its router knows. */
export interface Server {
  readonly app: NestFastifyApplication;
  readonly routes: readonly ServedRoute[];
}

/** Builds the HTTP server around an open database; the caller listens and closes.
 *  @throws Error when a route has no access policy. */
export async function createServer(parts: ServerParts): Promise<Server> {
  const { config, dataSource, clock, readerScript } = parts;
  const logger = parts.logger ?? createLogger(config.logLevel);
  const adapter = adapterFor(config, logger);
  const fastify: FastifyInstance = adapter.getInstance();
  const routes = listRoutes(fastify);
  fastify.addHook('onRoute', allowBulk);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ config, dataSource, clock, readerScript }),
    adapter,
    nestOptions(logger),
  );
  const isHttps = config.publicUrl.startsWith('https:');
  app.useSecurityHeaders(securityHeaders(isHttps));
  app.enableCsrfProtection({ trustedOrigins: [new URL(config.publicUrl).origin] });
  app.get(AccessGate).register(fastify);
  await fastify.register(multipart, { limits: MULTIPART_LIMITS, throwFileSizeLimit: true });
  prepare(fastify, parts.webRoot);
  await app.init();
  await fastify.ready();
  refuseWithoutPolicy(routes);
  return { app, routes };
}

function nestOptions(logger: Logger): NestApplicationOptions {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class and takes literals
  return { logger: new NestLog(logger), abortOnError: false, bodyParser: false };
}

function adapterFor(config: Config, logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    // An address that cannot be read or is too long: the router answers before any hook.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      void reply.header('x-content-type-options', 'nosniff');
      sendProblem(request, reply, unreadable(error));
    },
    genReqId: requestIdOf,
    requestIdHeader: false,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
  });
}

function allowBulk(route: RouteOptions): void {
  const policy = route.config?.policy;
  if (policy !== undefined && 'isBulky' in policy) route.bodyLimit = BULKY_BODY_LIMIT;
}

function unreadable(error: FastifyError): DomainError {
  return new DomainError(error.statusCode === 414 ? 'too-large' : 'malformed');
}

function prepare(fastify: FastifyInstance, webRoot: string): void {
  // JSON, and a file where a route takes one, are the only bodies; the origin of both is looked at before.
  fastify.removeContentTypeParser('text/plain');
  registerRepresentation(fastify);
  logAnswers(fastify);
  registerWebFiles(fastify, webRoot);
}
