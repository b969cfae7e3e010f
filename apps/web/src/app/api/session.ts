import { HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { type Role, type Session, session } from '@soshiki/contracts';
import { ApiClient } from './api-client';

export type SignedInUser = Session['user'];

/** How the keys of what was typed and not saved begin. */
const UNSAVED = 'soshiki.unsaved.';

/** Knows who is signed in, and signs in and out. */
@Injectable({ providedIn: 'root' })
export class SessionKeeper {
  private readonly api = inject(ApiClient);
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<SignedInUser | null | undefined>(undefined);
  private asking: Promise<SignedInUser | null> | undefined;

  /** `undefined` before the API has been asked, `null` when nobody is signed in. */
  readonly user = this.current.asReadonly();

  /** Who is signed in, asking the API the first time. @throws HttpErrorResponse when it cannot say. */
  async ask(): Promise<SignedInUser | null> {
    const known = this.current();
    if (known !== undefined && known !== null) return known;
    this.asking ??= this.askNow().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async askNow(): Promise<SignedInUser | null> {
    try {
      this.current.set((await this.api.send(session.show)).user);
    } catch (error) {
      // 401 is the answer "nobody"; anything else is a failure for the caller to show.
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) throw error;
      this.current.set(null);
    }
    return this.current() ?? null;
  }

  /** @throws HttpErrorResponse when refused. */
  async signIn(credentials: { email: string; password: string }): Promise<void> {
    this.current.set((await this.api.send(session.signIn, { body: credentials })).user);
  }

  /** @throws HttpErrorResponse when refused. */
  async signInSample(role: Role): Promise<void> {
    this.current.set((await this.api.send(session.signInSample, { body: { role } })).user);
  }

  /** Roles that sample sign-in offers here; none outside sample data on this machine. */
  async sampleRoles(): Promise<readonly Role[]> {
    return (await this.api.send(session.options)).sampleRoles;
  }

  /** Ends the session and leaves with a fresh page, so that no figure of it stays in memory. */
  async signOut(): Promise<void> {
    await this.api.send(session.signOut);
    this.forgetTyped();
    this.document.location.assign('/sign-in');
  }

  /** What was typed and not saved is the person's alone. */
  private forgetTyped(): void {
    try {
      for (const name of ['localStorage', 'sessionStorage'] as const) {
        const storage = this.document.defaultView?.[name];
        const keys = Object.keys(storage ?? {}).filter((key) => key.startsWith(UNSAVED));
        for (const key of keys) storage?.removeItem(key);
      }
    } catch {
      // Storage can be switched off by policy: then nothing was kept.
    }
  }
}
