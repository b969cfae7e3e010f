import type { Report } from '@soshiki/contracts';

/** The revision that can be decided; `undefined` before the first. */
export function newestRevision({
  revisions,
}: Pick<Report, 'revisions'>): Report['revisions'][number] | undefined {
  return revisions.reduce<Report['revisions'][number] | undefined>(
    (newest, revision) => (newest === undefined || revision.rev > newest.rev ? revision : newest),
    undefined,
  );
}
