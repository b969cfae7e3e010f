const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980, 0:00: the first instant a ZIP archive can name. */
const FIRST_DAY = 0x0021_0000;

/** The archive with the same time on all its entries: what packed it wrote the present one. Source: PKWARE APPNOTE, 4.3.
 *  @throws RangeError when it is no ZIP archive of the plain kind. */
export function withoutTimes(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new RangeError('not a plain archive');
  let entry = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(entry) !== ENTRY) throw new RangeError('not an entry of an archive');
    bytes.writeUInt32LE(FIRST_DAY, entry + 12);
    bytes.writeUInt32LE(FIRST_DAY, bytes.readUInt32LE(entry + 42) + 10);
    const [name, extra, comment] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}
