import type { ImportedFile } from '@soshiki/contracts';

/** A file of the corpus: how it is made, and how it is handed in. */
export interface CorpusFile {
  /** Name in `tests/web/fixtures/intake`. */
  readonly name: string;
  readonly kind: ImportedFile['kind'];
  /** What is chosen when it is handed in. */
  readonly query: Readonly<Record<string, string>>;
  readonly make: () => Buffer | Promise<Buffer>;
}

/** The open period of the sample, into which most files bring figures. */
export const OPEN = { period: '2026-01' } as const;

/** A file of figures for the open period unless it says another. */
export function figures(
  name: string,
  make: CorpusFile['make'],
  query: CorpusFile['query'] = OPEN,
): CorpusFile {
  return { name, kind: 'figures', query, make };
}

/** A file of the directory. */
export function directory(
  name: string,
  make: CorpusFile['make'],
  query: CorpusFile['query'] = { effectiveOn: '2026-02-01' },
): CorpusFile {
  return { name, kind: 'unions', query, make };
}
