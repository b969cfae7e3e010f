import {
  applyDecorators,
  createParamDecorator,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { API_BASE, type Route } from '@soshiki/contracts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';

const OPERATION = 'soshiki:operation';
const METHODS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };
const INPUTS = new WeakMap<FastifyRequest, unknown>();

/** What a handler of the route receives: each part its schema declares, parsed and complete. */
export type InputOf<R extends Route> = {
  readonly [
    Part in keyof R & ('params' | 'query' | 'body') as R[Part] extends z.ZodType ? Part : never
  ]: R[Part] extends z.ZodType ? z.output<R[Part]> : never;
};

/** What a handler of the route answers; the interceptor checks it against the same schema. */
export type AnswerOf<R extends Route> = R extends { readonly response: z.ZodType }
  ? z.output<R['response']>
  : unknown;

/** Makes a controller method the one that answers a route: its method, path and status, and the access that
 *  the gate reads. Input and answer are held to the route's schemas. A handler without it is refused at start. */
export function Operation(route: Route): MethodDecorator {
  return applyDecorators(
    METHODS[route.method](pathOf(route)),
    HttpCode(route.success),
    SetMetadata(OPERATION, route),
    RouteConfig({ policy: route }),
  );
}

/** The validated input of the route, `{ params, query, body }` as far as it declares them. Source: `InputOf`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) =>
  INPUTS.get(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Keeps the validated input of a request for `@Input()`. */
export function keepInput(request: FastifyRequest, input: unknown): void {
  INPUTS.set(request, input);
}

/** The route that a handler answers, or undefined when it declares none. */
export function routeOf(context: ExecutionContext): Route | undefined {
  return Reflect.getMetadata(OPERATION, context.getHandler()) as Route | undefined;
}

/** A contract's path as the router reads it: `/unions/{code}` becomes `/api/v1/unions/:code`. */
export function pathOf(route: Pick<Route, 'path'>): string {
  return API_BASE + route.path.replace(/\{(\w+)\}/g, ':$1');
}
