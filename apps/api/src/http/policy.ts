import { RouteConfig } from '@nestjs/platform-fastify';
import type { Route } from '@soshiki/contracts';
import type { FastifyInstance, RouteOptions } from 'fastify';

/** What lets a request through: the access of a contract's route, or a stated reason why all the world may. */
export type Policy = Route | { readonly openBecause: string };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route has one, or the server does not start. */
    policy?: Policy;
  }
}

/** Lets everybody call a handler outside the contracts (health, documentation), and says why. */
export function Open(because: string): MethodDecorator {
  return RouteConfig({ policy: { openBecause: because } });
}

/** One entry of the router, as Fastify itself knows it. */
export interface ServedRoute {
  readonly method: string;
  readonly url: string;
  readonly policy: Policy | undefined;
}

/** Lists what the router is given from now on, however it gets there: the list is Fastify's own, because
 *  Nest does not know what is put on its adapter. */
export function listRoutes(fastify: FastifyInstance): readonly ServedRoute[] {
  const served: ServedRoute[] = [];
  fastify.addHook('onRoute', ({ method, url, config }: RouteOptions) => {
    for (const one of [method].flat()) {
      served.push({ method: one, url, policy: config?.policy });
    }
  });
  return served;
}

/** Deny by default: a route without a policy stops the start.
 *  @throws Error naming every such route. */
export function refuseWithoutPolicy(served: readonly ServedRoute[]): void {
  const naked = served.filter(({ policy }) => policy === undefined);
  if (naked.length > 0) {
    const names = naked.map(({ method, url }) => `${method} ${url}`).join(', ');
    throw new Error(`routes without an access policy: ${names}`);
  }
}
