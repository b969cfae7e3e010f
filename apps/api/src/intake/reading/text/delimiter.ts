const CANDIDATES = [',', '\t', ';'] as const;
export type Delimiter = (typeof CANDIDATES)[number];

/** What separates the cells of a text, by its first lines: what stands outside quotes most often. */
export function delimiterOf(start: string): Delimiter {
  const bare = start
    .split(/\r\n|\n|\r/, 50)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const counts = CANDIDATES.map((candidate) => bare.split(candidate).length);
  return CANDIDATES[counts.indexOf(Math.max(...counts))] ?? ',';
}
