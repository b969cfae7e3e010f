import { type Signal, computed, inject, resource } from '@angular/core';
import { type Union, unions } from '@soshiki/contracts';
import { ApiClient } from '../../../api/api-client';
import type { SourceFigures } from './lineage-balance';

interface Asked {
  readonly codes: readonly string[];
  /** `YYYY-MM`. */
  readonly asOf: string;
}

/** Figures of several unions at one period, by code; without an entry while or where they are not known. Must run in an
 *  injection context. */
export function readSourceFigures(asked: () => Asked): Signal<SourceFigures> {
  const client = inject(ApiClient);
  const unlike = computed(asked, {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const read = resource({
    params: () => (unlike().codes.length === 0 ? undefined : unlike()),
    loader: ({ params }) =>
      Promise.all(params.codes.map((code) => readUnionAt(client, code, params.asOf))),
  });
  return computed(() => {
    const known = read.hasValue() ? read.value() : [];
    return Object.fromEntries(
      known.flatMap((union) => (union === null ? [] : [[union.code, union.members]])),
    );
  });
}

async function readUnionAt(client: ApiClient, code: string, asOf: string): Promise<Union | null> {
  try {
    return await client.send(unions.show, { params: { code }, query: { asOf } });
  } catch {
    // Refused or unreachable: its balance is shown as unknown, and the API holds it to its figure.
    return null;
  }
}
