import { HttpClient } from '@angular/common/http';
import {
  DOCUMENT,
  DestroyRef,
  Injectable,
  computed,
  effect,
  inject,
  untracked,
} from '@angular/core';
import { type Period, isPeriod } from '@soshiki/base';
import { decomposition, statistics } from '@soshiki/contracts';
import { EMPTY, type Subscription, catchError, concatMap, from } from 'rxjs';
import { Activity } from '../api/activity';
import { AnswerMemory, IN_ADVANCE } from '../api/answer-memory';
import { type QueryValue, paramsOf, pathOf } from '../api/api-client';
import { CodeTables } from '../api/codes';
import { type LiveQuestion, LiveQuestions } from '../api/live-questions';
import { type Landmarks, askedThere, comparedWith, spanStart } from './landmarks';
import { PageState } from './page-state';

/** So long a page is quiet before anything is asked in advance. Unit: milliseconds. */
const QUIET_MS = 1000;

/** A course over years is much to ask, and a step shifts it by a month: it is asked when the step is taken, and the one
 *  before stays in sight meanwhile. */
const COURSES: readonly string[] = [statistics.trend.id, decomposition.read.id];

interface Question {
  readonly url: string;
  readonly query: Readonly<Record<string, QueryValue>>;
}

/** What browsers that know it say of the line. */
interface Line {
  readonly connection?: { readonly saveData?: boolean };
}

/** Asks what the page asks also for the periods before and after it, once it has been quiet for a while: a step to
 *  either shows at once. One question at a time, and none while the page itself asks. */
@Injectable({ providedIn: 'root' })
export class Neighbours {
  private readonly http = inject(HttpClient);
  private readonly asker = { live: inject(LiveQuestions), memory: inject(AnswerMemory) };
  private readonly page = { state: inject(PageState), codes: inject(CodeTables) };
  private readonly activity = inject(Activity);
  private readonly line = inject(DOCUMENT).defaultView?.navigator as Line | undefined;

  /** What would be asked after a step to either side. */
  private readonly questions = computed(() =>
    [1, -1].flatMap((steps) => this.questionsAt(this.page.state.neighbour(steps))),
  );

  /** Asks as long as the caller lives, unless the reader's browser is to save data. Must run in an injection context. */
  prepare(): void {
    if (this.line?.connection?.saveData === true) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking: Subscription | undefined;
    const stop = () => {
      clearTimeout(timer);
      asking?.unsubscribe();
    };
    effect(() => {
      const questions = this.questions();
      const isBusy = this.activity.isBusy();
      untracked(stop);
      if (!isBusy) timer = setTimeout(() => (asking = this.ask(questions)), QUIET_MS);
    });
    inject(DestroyRef).onDestroy(stop);
  }

  private ask(questions: readonly Question[]): Subscription {
    return from(questions)
      .pipe(concatMap((question) => this.askOne(question)))
      .subscribe();
  }

  private askOne({ url, query }: Question) {
    const options = { params: paramsOf(query), context: IN_ADVANCE };
    if (this.asker.memory.knows(url, options.params)) return EMPTY;
    // A refusal is told when the step is taken.
    return this.http.get(url, options).pipe(catchError(() => EMPTY));
  }

  private questionsAt(period: Period | undefined): Question[] {
    const here = this.landmarksAt(this.page.state.asOf());
    const there = this.landmarksAt(period);
    if (here === undefined || there === undefined) return [];
    const questions = this.asker.live.all().filter(({ route }) => !COURSES.includes(route.id));
    return questions.flatMap((question) => asked(question, here, there));
  }

  private landmarksAt(asOf: Period | undefined): Landmarks | undefined {
    const oldest = this.page.codes.periods().at(-1)?.period;
    if (asOf === undefined || oldest === undefined || !isPeriod(oldest)) return undefined;
    const { state } = this.page;
    return {
      asOf,
      compareTo: comparedWith(asOf, state.cmp()),
      from: spanStart(asOf, { chosen: state.from(), oldest }),
    };
  }
}

function asked({ route, query }: LiveQuestion, here: Landmarks, there: Landmarks): Question[] {
  const now = query();
  const then = now === undefined ? undefined : askedThere(now, here, there);
  return then === undefined ? [] : [{ url: pathOf(route), query: then }];
}
