import { DOCUMENT, Injectable, inject } from '@angular/core';
import * as z from 'zod';
import { SessionKeeper } from '../../api/session';
import type { KeptEntry } from './entry-row';

const texts = z.object({
  members: z.string(),
  male: z.string(),
  female: z.string(),
  unknown: z.string(),
  note: z.string(),
});
const keptEntry = z.object({ texts, seen: z.string(), sent: texts.nullable() });

/** Keeps what was typed into the entry sheet until it is saved, through reloads and the end of the browser: for the person who
 *  typed it only, and gone when that person signs out. */
@Injectable({ providedIn: 'root' })
export class UnsavedEntries {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly session = inject(SessionKeeper);

  /** Everything kept of a period, by the code of the union. */
  all(period: string): ReadonlyMap<string, KeptEntry> {
    const prefix = this.prefix(period);
    const found = this.attempt((storage) =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => {
          const kept = keptEntry.safeParse(parsed(storage.getItem(key) ?? '')).data;
          return kept === undefined ? [] : [[key.slice(prefix.length), kept] as const];
        }),
    );
    return new Map(found);
  }

  keep(period: string, code: string, entry: KeptEntry | null): void {
    const key = this.prefix(period) + code;
    this.attempt((storage) => {
      if (entry === null) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(entry));
    });
  }

  private prefix(period: string): string {
    return `soshiki.unsaved.entry.${this.session.user()?.id ?? ''}.${period}.`;
  }

  private attempt<Found>(work: (storage: Storage) => Found): Found | undefined {
    try {
      return this.window ? work(this.window.localStorage) : undefined;
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
