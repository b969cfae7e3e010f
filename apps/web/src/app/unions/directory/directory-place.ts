import { Injectable, signal } from '@angular/core';
import type { Params } from '@angular/router';

/** Where in the directory the reader was, so that the way back from a union leads there. A reload forgets it. */
@Injectable({ providedIn: 'root' })
export class DirectoryPlace {
  private readonly left = signal<Params>({});

  readonly params = this.left.asReadonly();

  remember(params: Params): void {
    this.left.set(params);
  }
}
