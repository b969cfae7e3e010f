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

/** Staff of the headquarters: they keep the directory and enter figures of every union. */
export const HEADQUARTERS = ['admin', 'approver', 'editor'] as const satisfies readonly Role[];

/** Who may decide on figures and lock what is settled. Source: rule 7. */
export const APPROVERS = ['admin', 'approver'] as const satisfies readonly Role[];

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
  /** The body may hold thousands of rows: up to 8 MiB of JSON instead of 1 MiB. */
  readonly isBulky?: true;
  /** The request brings a file, as `multipart/form-data` in the part `file`. */
  readonly file?: true;
  /** Absent when the answer is not JSON (204, or a rendered document). */
  readonly response?: z.ZodType;
  /** Media types of an answer that is not JSON. */
  readonly produces?: readonly string[];
  /** The thing written to exists: the request says with `If-Match` which version of it was seen. */
  readonly ifMatch?: true;
  /** The request may carry an `Idempotency-Key`: sent again under it, it is answered alike and done once. */
  readonly idempotent?: true;
  /** Refusals besides those that every route may answer. */
  readonly problems?: readonly number[];
};

/** Base path of every route. */
export const API_BASE = '/api/v1';

/** Keeps the literal types of a route while checking its shape. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}
