import { HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type ProblemIssue, problem } from '@soshiki/contracts';
import { Language } from '../language/language';

/** A refusal or failure as it is shown. `requestId` lets the administrator find it in the log. */
export interface ShownProblem {
  readonly title: string;
  readonly detail: string | null;
  readonly requestId: string | null;
  readonly status: number;
  /** What exactly is wrong, and where: of a form, the fields; of a conflict, both values. */
  readonly issues: readonly ProblemIssue[];
}

/** Puts what went wrong into words: the API's own when it answered, ours when it could not. */
@Injectable({ providedIn: 'root' })
export class ProblemReader {
  private readonly language = inject(Language);

  /** `undefined` when nothing went wrong. */
  shown(error: unknown): ShownProblem | undefined {
    if (error === undefined || error === null) return undefined;
    const answer = answerIn(error);
    if (answer === null) return this.own('unreadable', 0);
    return told(answer) ?? this.own(answer.status === 0 ? 'offline' : 'unreadable', answer.status);
  }

  private own(key: 'offline' | 'unreadable', status: number): ShownProblem {
    const { t } = this.language;
    const [title, detail] =
      key === 'offline'
        ? [t('ui.problem.offline'), t('ui.problem.offlineDetail')]
        : [t('ui.problem.unreadable'), t('ui.problem.unreadableDetail')];
    return { title, detail, requestId: null, status, issues: [] };
  }
}

/** What the API itself says in its problem document; `null` when the answer is none. */
function told(answer: HttpErrorResponse): ShownProblem | null {
  const { success, data } = problem.safeParse(bodyOf(answer));
  if (!success) return null;
  const { title, detail, requestId, issues, status } = data;
  const shownDetail = detail ?? issues?.[0]?.message ?? null;
  return { title, detail: shownDetail, requestId, status, issues: issues ?? [] };
}

/** A resource wraps what is no `Error` of its own; the answer is then its cause. */
function answerIn(error: unknown): HttpErrorResponse | null {
  if (error instanceof HttpErrorResponse) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof HttpErrorResponse ? cause : null;
}

function bodyOf(answer: HttpErrorResponse): unknown {
  if (typeof answer.error !== 'string') return answer.error;
  try {
    return JSON.parse(answer.error) as unknown;
  } catch {
    // A proxy may answer with a page of its own: that is no problem document.
    return null;
  }
}
