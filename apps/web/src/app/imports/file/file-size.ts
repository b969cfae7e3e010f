/** A size of a file as people read it: `512 B`, `24 KB`, `3.1 MB`. Unit: bytes, 1 KB = 1,024 of them. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  if (bytes < 1024 * 1024) return `${String(Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
