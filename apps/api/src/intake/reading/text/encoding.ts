import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { Encoding } from '../reading-order';
import { oddnessOf } from './japanese-oddness';
import { utf16Of } from './utf16';

/** Names of the encodings as decoders know them. */
const LABELS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  cp932: 'shift_jis',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'euc-jp': 'euc-jp',
};

/** Bytes that are looked at to tell two encodings apart. */
const ENOUGH = 256 * 1024;

/** A decoder that takes a text piece by piece and throws at what is no text in that encoding. */
export function decoderOf(encoding: Encoding): TextDecoder {
  return new TextDecoder(LABELS[encoding], { fatal: true });
}

/** How the text of a file is encoded: by its mark, by its zeros, as UTF-8 when all of it is, else as Shift_JIS (CP932) or
 *  EUC-JP, whichever reads more like Japanese. Source: product brief, "Forgiving in". */
export async function encodingOf(path: string): Promise<Encoding> {
  const utf8 = decoderOf('utf-8');
  const foreign: Buffer[] = [];
  let isUtf8 = true;
  let isFirst = true;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const utf16 = isFirst ? utf16Of(piece) : null;
    if (utf16 !== null) return utf16;
    isFirst = false;
    isUtf8 &&= isText(utf8, piece);
    if (piece.some((byte) => byte > 0x7f)) foreign.push(wholeLinesOf(piece));
    if (!isUtf8 && foreign.length * piece.length > ENOUGH) break;
    if (foreign.length > 4) foreign.pop();
  }
  return isUtf8 && isEnd(utf8) ? 'utf-8' : japaneseEncodingOf(Buffer.concat(foreign));
}

function isText(decoder: TextDecoder, piece: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false; // Not in this encoding: what was asked.
  }
}

function isEnd(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch {
    return false; // Cut off in the middle of a character.
  }
}

/** A line end is never part of a longer character: from one to the last one, only whole characters. */
function wholeLinesOf(piece: Buffer): Buffer {
  const end = piece.lastIndexOf(0x0a);
  const start = piece.indexOf(0x0a);
  return start < end ? piece.subarray(piece.length < 65_536 ? 0 : start + 1, end + 1) : piece;
}

function japaneseEncodingOf(bytes: Buffer): Encoding {
  const oddness = (label: string) => oddnessOf(new TextDecoder(label).decode(bytes));
  return oddness(LABELS['euc-jp']) < oddness(LABELS.cp932) ? 'euc-jp' : 'cp932';
}
