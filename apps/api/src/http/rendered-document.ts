/** A document a handler answers with instead of JSON: its text, its media type and the name it is saved
 *  under (ASCII letters, digits, `-` and `.`). */
export class RenderedDocument {
  constructor(
    readonly text: string,
    readonly mediaType: string,
    readonly fileName: string,
  ) {}
}
