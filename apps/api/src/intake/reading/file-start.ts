import { open } from 'node:fs/promises';

/** Bytes that tell what a file is. */
const START = 4096;

/** The first bytes of a file, 4096 at most. */
export async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
