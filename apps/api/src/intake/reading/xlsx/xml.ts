import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UNREADABLE } from '../refused-file';
import { Refused } from '../refused';

/** How deep a part of a workbook may be nested; none that Excel writes comes near. */
const DEEPEST = 64;

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements of a part; names are without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads a part of a workbook as its pieces come, and tells after each piece. UTF-8 only, as the format says; a document
 *  type, whose entities could grow without end, is refused. @throws Refused for what is no well-formed XML. */
export async function* readXml(
  pieces: AsyncIterable<Buffer>,
  handler: XmlHandler,
): AsyncGenerator<undefined> {
  const parser = parserFor(handler);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) {
    written(() => parser.write(decoder.decode(piece, { stream: true })));
    yield undefined;
  }
  written(() => parser.write(decoder.decode()).close());
  yield undefined;
}

/** Reads a part to its end. @throws as `readXml`. */
export async function readWholeXml(
  pieces: AsyncIterable<Buffer>,
  handler: XmlHandler,
): Promise<void> {
  const reading = readXml(pieces, handler);
  while ((await reading.next()).done !== true);
}

function parserFor(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refused(UNREADABLE);
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > DEEPEST) throw new Refused(UNREADABLE);
    handler.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close?.(localName(name));
  });
  if (handler.text !== undefined) {
    parser.on('text', handler.text);
    parser.on('cdata', handler.text);
  }
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** What the parser finds wrong is the file's fault; what our own rules refuse says so itself. */
function written(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(UNREADABLE);
  }
}
