const LOOKED_AT = 4096;

/** A text of two bytes a character, by its mark or by where its zeros are: digits, commas and line ends of a table have one
 *  each. `null` for any other text. */
export function utf16Of(start: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = start.toString('hex', 0, 2);
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const looked = start.subarray(0, LOOKED_AT);
  const zerosAt = (half: number) =>
    looked.filter((byte, place) => byte === 0 && place % 2 === half).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (isMost(odd, even, looked.length)) return 'utf-16le';
  return isMost(even, odd, looked.length) ? 'utf-16be' : null;
}

/** Zeros in one half of the places only, and not by chance. */
function isMost(zeros: number, others: number, length: number): boolean {
  return zeros * 20 >= length && others * 20 <= zeros;
}
