import type { z } from 'zod';

/** Roles an account can have, most entitled first. Source: product brief, People. */
export const ROLES = ['admin', 'approver', 'editor', 'regional', 'reporter', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who may call a route. `public`: nobody need sign in. `local-sample`: exists only with sample data on
 * a loopback address. A list of roles: signed in with one of them. `scoped` says that what is answered
 * depends on the scope of the signed-in person, `unscoped` that it is the same for everybody let in.
 */
export type Access = {
  readonly roles: readonly Role[] | 'public' | 'local-sample';
  readonly scope: 'scoped' | 'unscoped';
};

/** Any signed-in person, seeing what their scope covers. */
export const SIGNED_IN: Access = { roles: ROLES, scope: 'scoped' };

/** One operation of the HTTP surface: the single source of routing, validation, access and docs. */
export type Route = {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base path, with `{name}` for parameters, as written in the OpenAPI document. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly success: 200 | 201 | 204;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Absent when the answer is not JSON (204, or a rendered document). */
  readonly response?: z.ZodType;
  /** Media types of an answer that is not JSON. */
  readonly produces?: readonly string[];
  /** Refusals besides those that every route may answer. */
  readonly problems?: readonly number[];
};

/** Base path of every route. */
export const API_BASE = '/api/v1';

/** Keeps the literal types of a route while checking its shape. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}
