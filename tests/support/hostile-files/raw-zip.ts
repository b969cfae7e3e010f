import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip, with the lies that its headers may tell. */
export interface RawEntry {
  readonly name: string;
  readonly content: Buffer | string;
  /** Size that the headers tell. */
  readonly toldSize?: number;
  readonly toldCrc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Only listed: its bytes are those of the first entry. */
  readonly isOverlapping?: boolean;
}

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** A zip, written byte by byte so that it may be wrong. Source: PKWARE APPNOTE 6.3.10, 4.3. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  let packed: Buffer = Buffer.alloc(0);
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string);
    if (entry.isOverlapping !== true) packed = entry.method === 0 ? content : deflated(content);
    const facts = factsOf(entry, content, packed.length);
    listed.push(listing(entry, facts, entry.isOverlapping === true ? 0 : offset));
    if (entry.isOverlapping === true) continue;
    const local = Buffer.concat([localHeader(entry, facts), packed]);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(listed);
  return Buffer.concat([...locals, directory, endOf(entries.length, directory.length, offset)]);
}

/** Large ones quickly: nobody looks how well they are packed. */
function deflated(content: Buffer): Buffer {
  return deflateRawSync(content, { level: content.length > 4_000_000 ? 1 : 6 });
}

function factsOf(entry: RawEntry, content: Buffer, packedSize: number): Buffer {
  const facts = Buffer.alloc(22);
  facts.writeUInt16LE(entry.flags ?? UTF8_NAMES, 0);
  facts.writeUInt16LE(entry.method ?? DEFLATED, 2);
  facts.writeUInt32LE(entry.toldCrc ?? crc32(content), 8);
  facts.writeUInt32LE(packedSize, 12);
  facts.writeUInt32LE(entry.toldSize ?? content.length, 16);
  facts.writeUInt16LE(Buffer.byteLength(entry.name), 20);
  return facts;
}

function localHeader({ name }: RawEntry, facts: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('504b03041400', 'hex'),
    facts,
    Buffer.alloc(2),
    Buffer.from(name),
  ]);
}

function listing({ name }: RawEntry, facts: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(16);
  rest.writeUInt32LE(offset, 12);
  return Buffer.concat([Buffer.from('504b010214001400', 'hex'), facts, rest, Buffer.from(name)]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
