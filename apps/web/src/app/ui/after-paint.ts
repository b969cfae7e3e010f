import { Injectable, PendingTasks, inject } from '@angular/core';

/** So long a picture is waited for where none may come: the page is in the background. Unit: milliseconds. */
const AT_MOST_MS = 100;

/** Lets what was pressed be seen before the work that it asks for begins. */
@Injectable({ providedIn: 'root' })
export class AfterPaint {
  private readonly pending = inject(PendingTasks);

  /** Runs `work` once the browser has shown what there is to show. The page counts as busy until the work is done. */
  async run(work: () => void | Promise<void>): Promise<void> {
    const done = this.pending.add();
    try {
      await painted();
      await work();
    } finally {
      done();
    }
  }
}

async function painted(): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, AT_MOST_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // A frame is shown after its callbacks: a task of its own comes later than that.
      setTimeout(resolve);
    });
  });
}
