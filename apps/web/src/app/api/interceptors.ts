import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { finalize, tap } from 'rxjs';
import { Language } from '../language/language';
import { Activity } from './activity';
import { isInAdvance } from './answer-memory';

/** Asks for problems in the language shown. */
export const inReadersLanguage: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'Accept-Language': inject(Language).code() } }));

/** Counts what is under way, for the loading bar and its announcement. */
export const counted: HttpInterceptorFn = (request, next) => {
  if (isInAdvance(request)) return next(request);
  const activity = inject(Activity);
  activity.begin();
  return next(request).pipe(finalize(() => activity.end()));
};

/** When the session has ended, asks to sign in and to come back to the same address. */
export const backThroughSignIn: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        const isEnded = error instanceof HttpErrorResponse && error.status === 401;
        if (!isEnded || isInAdvance(request) || request.url.includes('/session')) return;
        if (router.url.startsWith('/sign-in')) return;
        void router.navigate(['/sign-in'], { queryParams: { return: router.url } });
      },
    }),
  );
};
