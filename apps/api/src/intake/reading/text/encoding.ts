import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { startOf } from '../file-start';
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
  const foreign = new ForeignLines();
  const utf16 = utf16Of(await startOf(path));
  if (utf16 !== null) return utf16;
  let isUtf8 = true;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    isUtf8 = isUtf8 && isText(utf8, piece);
    foreign.add(piece);
    if (!isUtf8 && foreign.isEnough) break;
  }
  return isUtf8 && isEnd(utf8) ? 'utf-8' : foreign.encoding();
}

/** Lines that are not plain ASCII, to tell two encodings apart by. */
class ForeignLines {
  private readonly pieces: Buffer[] = [];
  private bytes = 0;

  get isEnough(): boolean {
    return this.bytes >= ENOUGH;
  }

  add(piece: Buffer): void {
    if (this.isEnough || !piece.some((byte) => byte > 0x7f)) return;
    this.pieces.push(piece);
    this.bytes += piece.length;
  }

  encoding(): Encoding {
    const bytes = Buffer.concat(this.pieces);
    const oddness = (label: string) => oddnessOf(new TextDecoder(label).decode(bytes));
    return oddness(LABELS['euc-jp']) < oddness(LABELS.cp932) ? 'euc-jp' : 'cp932';
  }
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
