import { Injectable } from '@nestjs/common';
import { kanaKey, normaliseName } from '@soshiki/base';
import { Pool } from 'pg';
import { NAMES_QUERY, NAMES_VERSION_QUERY } from '../ledger/directory.queries';
import { statementName } from '../ledger/shape';

interface Entry {
  readonly id: number;
  readonly code: string;
  /** Names, kana, short names and former names, each in matching form. */
  readonly keys: readonly string[];
}

interface Snapshot {
  readonly version: string;
  readonly entries: readonly Entry[];
}

/** Finds unions by any name they have or had. The matching form of a name is a rule of `libs/base` that
 *  the import and the web obey too, and SQL cannot state it; so the names are kept in memory (20,000
 *  unions: a few megabytes, milliseconds to search) and read again when a profile was entered since. */
@Injectable()
export class UnionNameIndex {
  private snapshot: Snapshot = { version: '', entries: [] };

  constructor(private readonly pool: Pool) {}

  /** Ids of the unions a text finds: part of a name, kana or code. Whatever the reader may see of them
   *  is decided where they are read. */
  async find(typed: string): Promise<number[]> {
    const { entries } = await this.current();
    const needle = keyOf(typed);
    return entries
      .filter(({ code, keys }) => code.includes(needle) || keys.some((key) => key.includes(needle)))
      .map(({ id }) => id);
  }

  private async current(): Promise<Snapshot> {
    const { rows } = await this.pool.query<{ version: string }>(prepared(NAMES_VERSION_QUERY));
    const version = rows[0]?.version ?? '';
    if (version !== this.snapshot.version) {
      this.snapshot = { version, entries: await this.read() };
    }
    return this.snapshot;
  }

  private async read(): Promise<Entry[]> {
    const { rows } = await this.pool.query<{ id: number; code: string; names: string[] }>(
      prepared(NAMES_QUERY),
    );
    return rows.map(({ id, code, names }) => ({ id, code, keys: names.map(keyOf) }));
  }
}

function prepared(text: string) {
  return { name: statementName(text), text };
}

function keyOf(text: string): string {
  return kanaKey(normaliseName(text));
}
