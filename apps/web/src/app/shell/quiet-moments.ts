import {
  ApplicationRef,
  Injectable,
  type IdleService,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { Activity } from '../api/activity';

/** The longest that a part is waited for until the next one is begun. */
const PATIENCE_MS = 150;

/** When parts of a page are loaded that can wait: not while the page still asks for its figures, so that nothing
 *  competes with them. What Angular calls idle in `@defer` and `onIdle`. */
@Injectable({ providedIn: 'root' })
export class QuietMoments implements IdleService {
  private readonly activity = inject(Activity);
  private readonly application = inject(ApplicationRef);
  private readonly waiting = new Map<number, () => void>();
  private readonly asked = signal(0);

  constructor() {
    effect(() => {
      if (this.asked() === 0 || this.activity.isBusy()) return;
      untracked(() => afterTasks(() => this.callUnlessBusy()));
    });
  }

  requestOnIdle(callback: () => void): number {
    const id = untracked(this.asked) + 1;
    this.waiting.set(id, callback);
    untracked(() => this.asked.set(id));
    return id;
  }

  cancelOnIdle(id: number): void {
    this.waiting.delete(id);
  }

  private callUnlessBusy(): void {
    if (!untracked(this.activity.isBusy)) this.callNext([...this.waiting.keys()]);
  }

  /** One after the other, each drawn before the next is begun: the reader's next press must not wait for all of them. */
  private callNext([id, ...later]: readonly number[]): void {
    if (id === undefined) return;
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    call?.();
    const isDrawn = this.application.whenStable();
    const isTime = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    void Promise.race([isDrawn, isTime]).then(() => afterTasks(() => this.callNext(later)));
  }
}

/** Once the browser has nothing better to do, or soon where it cannot tell. */
function afterTasks(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task);
  else setTimeout(task);
}
