import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
/** For a body that is sent once: as fast as gzip's default and still smaller. */
const FAST = 4;
/** For a file that is compressed once and sent for ever: a seventh smaller, at a hundred times the work. */
const THOROUGH = 10;

const COMPRESSIBLE =
  /^(text\/|application\/(json|problem\+json|manifest\+json|javascript)|image\/svg)/;
/** Below this a compressed body saves no packet. Unit: bytes. */
const WORTHWHILE = 1024;

/** The coding for a body, or undefined when it goes as it is. Source: RFC 9110, 12.5.3. */
export function codingFor(
  acceptEncoding: string | undefined,
  body: { readonly mediaType: string; readonly bytes: number },
): Coding | undefined {
  if (body.bytes < WORTHWHILE || !COMPRESSIBLE.test(body.mediaType)) {
    return undefined;
  }
  const accepted = (acceptEncoding ?? '')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => !/;\s*q=0(\.0*)?$/.test(entry))
    .map((entry) => entry.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((coding) => accepted.includes(coding));
}

/** Compresses off the main thread. */
export async function encoded(
  body: Buffer,
  coding: Coding,
  { isThorough = false } = {},
): Promise<Buffer> {
  const quality = isThorough ? THOROUGH : FAST;
  return coding === 'gzip'
    ? deflate(body)
    : brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
