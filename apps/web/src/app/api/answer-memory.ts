import {
  HttpContext,
  HttpContextToken,
  type HttpEvent,
  type HttpInterceptorFn,
  type HttpParams,
  HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { API_BASE } from '@soshiki/contracts';
import { type Observable, concat, filter, finalize, of, tap } from 'rxjs';
import { Language } from '../language/language';
import { AnswerCache } from './answer-cache';

const ASKED_IN_ADVANCE = new HttpContextToken(() => false);

/** Marks a request that nobody waits for: it shows no loading bar and asks nobody to sign in. */
export const IN_ADVANCE = new HttpContext().set(ASKED_IN_ADVANCE, true);

/** Whether nobody waits for the answer. */
export function isInAdvance(request: HttpRequest<unknown>): boolean {
  return request.context.get(ASKED_IN_ADVANCE);
}

/** What pages of figures ask. */
const OF_FIGURES =
  /^\/(overview|breakdown|trend|change|findings|decomposition|regional-bases|codes|outline)(\?|$)/;

/** Answers about figures, for as long as nothing was written. */
@Injectable({ providedIn: 'root' })
export class AnswerMemory {
  private readonly language = inject(Language);
  private readonly cache = new AnswerCache<HttpResponse<unknown>>({ answers: 64, age: 60_000 });
  /** Answers to questions from before a write are not kept after it. */
  private age = 0;

  recall(request: HttpRequest<unknown>): HttpResponse<unknown> | undefined {
    return isKept(request) ? this.cache.recall(this.keyOf(request), Date.now()) : undefined;
  }

  /** Whether the answer to that question is kept. */
  knows(url: string, params: HttpParams): boolean {
    return this.recall(new HttpRequest('GET', url, { params })) !== undefined;
  }

  /** Keeps the answer to `request` when it comes, unless something is written meanwhile. */
  keeper(request: HttpRequest<unknown>): (event: HttpEvent<unknown>) => void {
    const asked = { age: this.age, key: this.keyOf(request) };
    return (event) => {
      if (!(event instanceof HttpResponse) || !isKept(request) || asked.age !== this.age) return;
      this.cache.keep(asked.key, event, Date.now());
    };
  }

  forget(): void {
    this.age += 1;
    this.cache.drop();
  }

  private keyOf({ urlWithParams }: HttpRequest<unknown>): string {
    return `${this.language.code()} ${urlWithParams}`;
  }
}

/** Answers about figures that are known are told at once, and told again should the server know better. Whatever is
 *  written, by whoever signs in or out, makes all of them forgotten. */
export const remembered: HttpInterceptorFn = (request, next) => {
  const memory = inject(AnswerMemory);
  if (request.method !== 'GET') {
    memory.forget();
    return next(request).pipe(finalize(() => memory.forget()));
  }
  const known = memory.recall(request);
  const answer = next(request).pipe(
    tap({ next: memory.keeper(request), error: () => memory.forget() }),
  );
  return known === undefined ? answer : toldTwice(known, answer);
};

function toldTwice(
  known: HttpResponse<unknown>,
  answer: Observable<HttpEvent<unknown>>,
): Observable<HttpEvent<unknown>> {
  const tag = known.headers.get('etag');
  const isNews = (event: HttpEvent<unknown>) =>
    event instanceof HttpResponse && (tag === null || event.headers.get('etag') !== tag);
  return concat(of(known), answer.pipe(filter(isNews)));
}

function isKept({ method, url }: HttpRequest<unknown>): boolean {
  return (
    method === 'GET' && url.startsWith(API_BASE) && OF_FIGURES.test(url.slice(API_BASE.length))
  );
}
