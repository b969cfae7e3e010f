import { HttpClient, HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { API_BASE, type Route } from '@soshiki/contracts';
import { firstValueFrom } from 'rxjs';
import type { z } from 'zod';

/** What a query parameter may carry; `null`, `undefined` and empty lists are left out. */
export type QueryValue = string | number | readonly string[] | null | undefined;

/** Query of a route: only parameters that it knows. */
export type RouteQuery<R extends Route> = R['query'] extends z.ZodObject
  ? { readonly [Key in keyof z.input<R['query']>]?: QueryValue }
  : Readonly<Record<string, never>>;

/** What is sent along with a route: its path parameters, query and body. */
export type RouteRequest<R extends Route> = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: RouteQuery<R>;
  readonly body?: R['body'] extends z.ZodObject ? z.input<R['body']> : never;
  /** Entity tag of what was seen, for routes that write to a thing there is. */
  readonly ifMatch?: string | undefined;
  /** Sent again under the same key, the request is answered alike and carried out once. */
  readonly idempotencyKey?: string | undefined;
};

/** An answer with the entity tag that the next write to the same thing names. */
export interface Tagged<Answer> {
  readonly answer: Answer;
  readonly tag: string | undefined;
}

export type RouteAnswer<R extends Route> =
  R['response'] extends z.ZodType<infer Answer> ? Answer : null;

/** Address of a route below the site's root: `{name}` in its path filled in. */
export function pathOf(route: Route, params: Readonly<Record<string, string>> = {}): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return `${API_BASE}${path}`;
}

/** Query parameters of a request; a list becomes the parameter repeated. */
export function paramsOf(query: Readonly<Record<string, QueryValue>> = {}): HttpParams {
  return Object.entries(query).reduce((params, [key, value]) => {
    if (value === null || value === undefined || value === '') return params;
    const texts = typeof value === 'object' ? value : [String(value)];
    return texts.reduce((appended, text) => appended.append(key, text), params);
  }, new HttpParams());
}

/** Sends one request outside a reading: what changes something, or is needed once. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly http = inject(HttpClient);

  /** The answer of `route`, checked against its contract. @throws HttpErrorResponse when refused. */
  async send<R extends Route>(route: R, request: RouteRequest<R> = {}): Promise<RouteAnswer<R>> {
    return (await this.sendTagged(route, request)).answer;
  }

  /** As `send`, with the entity tag of the answer. @throws HttpErrorResponse when refused. */
  async sendTagged<R extends Route>(
    route: R,
    request: RouteRequest<R> = {},
  ): Promise<Tagged<RouteAnswer<R>>> {
    const response = await firstValueFrom(
      this.http.request(route.method, pathOf(route, request.params), {
        params: paramsOf(request.query),
        body: request.body ?? null,
        headers: headersOf(request),
        observe: 'response',
      }),
    );
    const answer = route.response === undefined ? null : route.response.parse(response.body);
    return {
      answer: answer as RouteAnswer<R>,
      tag: response.headers.get('etag') ?? undefined,
    };
  }
}

function headersOf(request: {
  readonly ifMatch?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}): Record<string, string> {
  const { ifMatch, idempotencyKey } = request;
  return {
    ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  };
}
