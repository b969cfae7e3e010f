import { Injectable, computed, signal } from '@angular/core';

/** How many requests are under way. */
@Injectable({ providedIn: 'root' })
export class Activity {
  private readonly pending = signal(0);

  readonly isBusy = computed(() => this.pending() > 0);

  begin(): void {
    this.pending.update((count) => count + 1);
  }

  end(): void {
    this.pending.update((count) => count - 1);
  }
}
