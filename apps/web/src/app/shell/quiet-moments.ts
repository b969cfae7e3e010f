import { Injectable, type IdleService, effect, inject, signal, untracked } from '@angular/core';
import { Activity } from '../api/activity';

/** When parts of a page are loaded that can wait: not while the page still asks for its figures, so that nothing
 *  competes with them. What Angular calls idle in `@defer` and `onIdle`. */
@Injectable({ providedIn: 'root' })
export class QuietMoments implements IdleService {
  private readonly activity = inject(Activity);
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

  /** One after the other, each in a moment of its own: the reader's next press must not wait for all of them. */
  private callNext([id, ...later]: readonly number[]): void {
    if (id === undefined) return;
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    call?.();
    afterTasks(() => this.callNext(later));
  }
}

/** Once the browser has nothing better to do, or soon where it cannot tell. */
function afterTasks(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task);
  else setTimeout(task);
}
