import { DOCUMENT, Injectable, inject } from '@angular/core';
import * as z from 'zod';
import { SessionKeeper } from '../../api/session';
import type { TypedFigure } from './typed-figure';

/** What was typed and not saved yet, with the entity tag of the report it was typed into. */
export interface UnsavedFigure {
  readonly typed: TypedFigure;
  readonly tag: string;
}

const unsavedFigure = z.object({
  tag: z.string(),
  typed: z.object({
    mode: z.enum(['total', 'cells']),
    total: z.string(),
    isZero: z.boolean(),
    cells: z.array(
      z.object({
        prefecture: z.string(),
        gender: z.enum(['male', 'female', 'unknown']),
        employment: z.enum(['regular', 'nonregular', 'unknown']),
        members: z.string(),
      }),
    ),
    reasons: z.record(z.string(), z.string()),
    reason: z.string(),
  }),
});

/** Keeps what was typed through a reload until it is saved: in this tab only, for the person who typed it only, and
 *  gone when the tab is closed, since figures of a union are nobody else's. */
@Injectable({ providedIn: 'root' })
export class UnsavedFigures {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly session = inject(SessionKeeper);

  recall(report: string): UnsavedFigure | undefined {
    const text = this.attempt((storage) => storage.getItem(this.key(report)));
    return unsavedFigure.safeParse(parsed(text ?? '')).data;
  }

  keep(report: string, figure: UnsavedFigure): void {
    this.attempt((storage) => storage.setItem(this.key(report), JSON.stringify(figure)));
  }

  forget(report: string): void {
    this.attempt((storage) => storage.removeItem(this.key(report)));
  }

  private key(report: string): string {
    return `soshiki.unsaved.${this.session.user()?.id ?? ''}.${report}`;
  }

  private attempt<Found>(work: (storage: Storage) => Found): Found | undefined {
    try {
      return this.window ? work(this.window.sessionStorage) : undefined;
    } catch {
      // Storage can be full or switched off: then only the server keeps what was typed.
      return undefined;
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Written by an older version or cut off: then there is nothing to bring back.
    return undefined;
  }
}
