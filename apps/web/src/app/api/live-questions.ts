import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { Route } from '@soshiki/contracts';
import type { QueryValue } from './api-client';

/** A question of a page that is still of interest. */
export interface LiveQuestion {
  readonly route: Route;
  readonly query: () => Readonly<Record<string, QueryValue>> | undefined;
}

/** What the page shown asks, as long as its parts live. */
@Injectable({ providedIn: 'root' })
export class LiveQuestions {
  private readonly questions = signal<readonly LiveQuestion[]>([]);

  readonly all = this.questions.asReadonly();

  /** Must run in an injection context: the question lives as long as that does. */
  follow(question: LiveQuestion): void {
    this.questions.update((questions) => [...questions, question]);
    inject(DestroyRef).onDestroy(() =>
      this.questions.update((questions) => questions.filter((other) => other !== question)),
    );
  }
}
