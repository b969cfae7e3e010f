const LOOKED_AT = 4096;

/** A text of two bytes a character, by its mark or by where its zeros are: digits, commas and line ends of a table have one
 *  each. `null` for any other text. */
export function utf16Of(start: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = start.subarray(0, LOOKED_AT);
  looked.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (isMost(odd, even, looked.length)) return 'utf-16le';
  return isMost(even, odd, looked.length) ? 'utf-16be' : null;
}

/** Zeros in one half of the places only, and not by chance. */
function isMost(zeros: number, others: number, length: number): boolean {
  return zeros * 20 >= length && others * 20 <= zeros;
}
