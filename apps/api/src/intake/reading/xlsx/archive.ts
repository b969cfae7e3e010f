import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { UNREADABLE } from '../refused-file';
import { Refused, refused } from '../refused';
import { packedKindOf } from './packed-kind';

/** What a workbook may hold at most, before anything of it is inflated. Units: entries, bytes, and bytes for each packed
 *  one; the ratio only counts for what becomes large. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 200 * 1024 * 1024;
const HIGHEST_RATIO = 100;
const LARGE = 1024 * 1024;

/** The parts of a workbook, looked at by name only. */
export interface Archive {
  readonly names: readonly string[];
  /** Of all parts when inflated. */
  readonly bytes: number;
  readonly has: (name: string) => boolean;
  /** A part, inflated bit by bit. @throws Refused when it is not there or is damaged. */
  readonly part: (name: string) => AsyncIterable<Buffer>;
}

/** Opens a zip that should be a workbook and holds it against the limits.
 *  @throws Refused for another kind of file, a bomb, names given twice or leading elsewhere, encrypted or damaged ones. */
export async function openedArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => {
    throw damaged();
  });
  if (zip.entryCount > MOST_ENTRIES) throw tooBig();
  const entries = new Map<string, Entry>();
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BYTES || isBomb(entry)) throw tooBig();
      keep(entries, entry);
    }
  } catch (error) {
    throw error instanceof Refused ? error : damaged();
  }
  const names = [...entries.keys()];
  const kind = packedKindOf(names);
  if (kind !== null) throw new Refused(kind);
  return {
    names,
    bytes,
    has: (name) => entries.has(name.toLowerCase()),
    part: (name) => inflated(zip, entries.get(name.toLowerCase())),
  };
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > LARGE && uncompressedSize > compressedSize * HIGHEST_RATIO;
}

function keep(entries: Map<string, Entry>, entry: Entry): void {
  const name = entry.fileName.toLowerCase();
  if (entries.has(name) || entry.isEncrypted()) throw damaged();
  entries.set(name, entry);
}

async function* inflated(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (entry === undefined) throw damaged();
  let sum = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      sum = crc32(piece as Buffer, sum);
      yield piece as Buffer;
    }
  } catch {
    throw damaged(); // What inflates says what is wrong with it; a person cannot do more about it.
  }
  if (sum !== entry.crc32) throw damaged();
}

function damaged(): Refused {
  return new Refused(UNREADABLE);
}

function tooBig(): Refused {
  return refused('too-big-inside', {
    ja: '圧縮された中身が大きすぎるため読み取りません（展開後 200 MB まで）。不要なシートや画像を除いて保存し直してください。',
    en: 'What is packed in this file is too big to be read (at most 200 MB unpacked). Leave out sheets and pictures that are not needed.',
  });
}
