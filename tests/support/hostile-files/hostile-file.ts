/** A file that somebody careless or hostile might send, and what must be answered. */
export interface HostileFile {
  readonly name: string;
  readonly content: () => Buffer;
  /** What the sender calls it; absent: something plausible. */
  readonly fileName?: string;
  readonly expected: Expected;
}

/** The status; and the code of the issue that says why, when the whole file is refused. */
export interface Expected {
  readonly status: 201 | 413 | 415 | 422;
  readonly codes?: readonly string[];
}

export const READ: Expected = { status: 201 };
export const WRONG_KIND: Expected = { status: 415, codes: ['wrong-kind'] };

/** Refused as a whole, for one of these reasons. */
export const refusedAs = (...codes: string[]): Expected => ({ status: 422, codes });

export const UNREADABLE = refusedAs('unreadable');

/** Text of one byte a character, as bytes. */
export const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
