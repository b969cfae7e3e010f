/** A start that cannot succeed, told to a person in one line: Japanese first, then English.
 *  The command that catches it prints `message` alone and exits 1; `cause` is for the log. */
export class StartupError extends Error {
  override readonly name = 'StartupError';

  constructor(
    readonly ja: string,
    readonly en: string,
    options?: ErrorOptions,
  ) {
    super(`${ja} / ${en}`, options);
  }
}

/** The `code` of a system or PostgreSQL error (`ENOSPC`, `28P01`), or '' for anything else. */
export function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    return typeof error.code === 'string' ? error.code : '';
  }
  return '';
}
