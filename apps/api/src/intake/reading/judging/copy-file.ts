import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters that are written at once. */
const PIECE = 256 * 1024;

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A file of rows in the text format of COPY. Source: PostgreSQL manual, COPY, "Text Format". */
export class CopyFile {
  private readonly file: number;
  private pending = '';

  constructor(path: string) {
    this.file = openSync(path, 'wx', 0o600);
  }

  /** Adds a row of values that need no escape: numbers, codes, days. */
  addPlain(line: string): void {
    this.pending += line;
    if (this.pending.length >= PIECE) this.flush();
  }

  /** Adds a row of any values. */
  add(values: readonly (string | number | null)[]): void {
    this.addPlain(`${values.map(textOf).join('\t')}\n`);
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    const bytes = Buffer.from(this.pending);
    for (let written = 0; written < bytes.length;) written += writeSync(this.file, bytes, written);
    this.pending = '';
  }
}

function textOf(value: string | number | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return SPECIAL.test(value)
    ? value.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)
    : value;
}
