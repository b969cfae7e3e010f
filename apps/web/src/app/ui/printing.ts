import {
  ApplicationRef,
  DOCUMENT,
  DestroyRef,
  Injectable,
  inject,
  signal,
  untracked,
} from '@angular/core';

const PRINTING = [
  ['beforeprint', true],
  ['afterprint', false],
] as const;

/** Knows when the page is being put on paper, by the browser's own command too. What is on paper is another layout, not
 *  another style only, so it has to be there before the browser looks. */
@Injectable({ providedIn: 'root' })
export class Printing {
  private readonly application = inject(ApplicationRef);
  private readonly started = signal(false);
  private isCommanded = false;

  /** Whether the page is laid out for paper. What waits to be seen (`@defer`) is wanted then too. */
  readonly isOn = this.started.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => gone.abort());
    const until = { signal: gone.signal };
    for (const [event, isBegun] of PRINTING) {
      const follow = () => {
        this.isCommanded = isBegun;
        this.turn(isBegun);
      };
      window?.addEventListener(event, follow, until);
    }
    // Where no command is heard of, the medium tells. While one is carried out it may change more than once.
    const paper = 'matchMedia' in (window ?? {}) ? window?.matchMedia('print') : undefined;
    const look = ({ matches }: MediaQueryListEvent) => {
      if (!this.isCommanded) this.turn(matches);
    };
    paper?.addEventListener('change', look, until);
  }

  /** At once: the browser takes the page as it stands when the event is over. */
  private turn(isOn: boolean): void {
    if (untracked(this.started) === isOn) return;
    this.started.set(isOn);
    this.application.tick();
  }
}
