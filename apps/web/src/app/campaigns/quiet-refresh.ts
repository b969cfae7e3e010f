import { DOCUMENT, DestroyRef, inject } from '@angular/core';

const EVERY = 60_000;
/** Coming back to a window tells of itself twice, by focus and by visibility. */
const AT_MOST_EVERY = 5_000;

/** Calls `refresh` every minute while the page can be seen, and when one comes back to it. Lives as long as the caller.
 *  Must run in an injection context. */
export function refreshedQuietly(refresh: () => void): void {
  const document = inject(DOCUMENT);
  const window = document.defaultView;
  if (window === null) return;
  let last = Date.now();
  const again = (pause: number) => () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < pause) return;
    last = Date.now();
    refresh();
  };
  const [onReturn, onTick] = [again(AT_MOST_EVERY), again(0)];
  const timer = window.setInterval(onTick, EVERY);
  window.addEventListener('focus', onReturn);
  document.addEventListener('visibilitychange', onReturn);
  inject(DestroyRef).onDestroy(() => {
    window.clearInterval(timer);
    window.removeEventListener('focus', onReturn);
    document.removeEventListener('visibilitychange', onReturn);
  });
}
