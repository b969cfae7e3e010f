import { DestroyRef, Injectable, type WritableSignal, inject } from '@angular/core';
import { Router } from '@angular/router';

/** Keeps what was typed when the session ends in the middle of it: after signing in again the form is as it was left. In
 *  memory only; whoever leaves a form by their own will, or signs out, finds it empty. */
@Injectable({ providedIn: 'root' })
export class KeptInput {
  private readonly router = inject(Router);
  private readonly kept = new Map<string, unknown>();

  /** Restores what was kept of the form at this address, and keeps it again when signing in is asked for. Must run in an
   *  injection context. */
  bind<Model extends object>(model: WritableSignal<Model>): void {
    const [address] = this.router.url.split('?');
    const key = address ?? '';
    const kept = this.kept.get(key);
    // Only this form put it there: an address has one form.
    if (kept !== undefined) model.set(kept as Model);
    this.kept.delete(key);
    inject(DestroyRef).onDestroy(() => {
      const target = this.router.currentNavigation()?.finalUrl?.toString() ?? '';
      if (target.startsWith('/sign-in')) this.kept.set(key, model());
    });
  }
}
