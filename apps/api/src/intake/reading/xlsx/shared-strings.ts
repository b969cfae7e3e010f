import { refused } from '../refused';
import { TOO_MUCH_MEMORY } from '../refused-file';
import type { Archive } from './archive';
import { readWholeXml } from './xml';

/** Texts are kept as bytes outside the heap, in pieces of this size: a tenth of what they would take as objects. */
const PIECE = 1024 * 1024;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_TEXTS = 2_000_000;

/** Texts that cells of all sheets share, found by their number. */
export class SharedStrings {
  private readonly pieces: Buffer[] = [];
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private used = PIECE;

  /** The text with a number; empty when there is none. */
  get(place: number): string {
    const start = this.starts[place];
    if (start === undefined) return '';
    const from = start % PIECE;
    const piece = this.pieces[Math.floor(start / PIECE)];
    return piece?.toString('utf8', from, from + (this.lengths[place] ?? 0)) ?? '';
  }

  /** @throws Refused when all of them are too much. */
  add(text: string): void {
    const bytes = Buffer.from(text.length > PIECE / 4 ? text.slice(0, PIECE / 4) : text);
    if (this.used + bytes.length > PIECE) this.grow();
    bytes.copy(this.pieces.at(-1) ?? bytes, this.used);
    this.starts.push((this.pieces.length - 1) * PIECE + this.used);
    this.lengths.push(bytes.length);
    this.used += bytes.length;
  }

  private grow(): void {
    const isFull = this.pieces.length * PIECE >= MOST_BYTES || this.starts.length > MOST_TEXTS;
    if (isFull) throw refused(TOO_MUCH_MEMORY.code, TOO_MUCH_MEMORY.message);
    this.pieces.push(Buffer.allocUnsafe(PIECE));
    this.used = 0;
  }
}

/** The shared texts of a workbook, without what says how they are read aloud (`rPh`). */
export async function sharedStringsOf(
  archive: Archive,
  part: string | null,
): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === null) return strings;
  let text = '';
  const within = { text: false, reading: false };
  await readWholeXml(archive.part(part), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') within.text = !within.reading;
      else if (name === 'rPh') within.reading = true;
    },
    text: (piece) => {
      if (within.text) text += piece;
    },
    close: (name) => {
      if (name === 'si') strings.add(text);
      else if (name === 't') within.text = false;
      else if (name === 'rPh') within.reading = false;
    },
  });
  return strings;
}
