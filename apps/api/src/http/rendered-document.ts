import type { Readable } from 'node:stream';

/** A document a handler answers with instead of JSON: its text, bytes or stream of bytes, its media type and the name it
 *  is saved under (ASCII letters, digits, `-`, `_` and `.`). What is for a spreadsheet is saved, not shown. */
export class RenderedDocument<
  Content extends string | Buffer | Readable = string | Buffer | Readable,
> {
  constructor(
    readonly content: Content,
    readonly mediaType: string,
    readonly fileName: string,
    readonly isSaved = false,
  ) {}
}
