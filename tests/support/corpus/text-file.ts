import iconv from 'iconv-lite';

/** How the text of a file is written. */
interface Writing {
  readonly encoding?: 'utf-8' | 'cp932' | 'utf-16le' | 'utf-16be' | 'euc-jp';
  readonly bom?: boolean;
  readonly lineEnd?: '\n' | '\r\n' | '\r';
  /** What stands in the place of each `|` of the text. */
  readonly separator?: ',' | '\t' | ';';
  /** Whether every cell stands in quotes. */
  readonly isQuoted?: boolean;
}

/** A text file from lines whose cells are parted by `|`; a line break within a cell is written `↵`. */
export function textFile(lines: string, writing: Writing = {}): () => Buffer {
  const {
    encoding = 'utf-8',
    bom = false,
    lineEnd = '\r\n',
    separator = ',',
    isQuoted = false,
  } = writing;
  return () => {
    const rows = lines.replace(/^\n/, '').replace(/\n$/, '').split('\n');
    const text = rows
      .map(
        (row) =>
          row
            .split('|')
            .map((cell) => written(cell.trim(), isQuoted ? '' : separator))
            .join(separator) + lineEnd,
      )
      .join('');
    return iconv.encode(text, encoding, { addBOM: bom });
  };
}

/** A cell as a CSV has it: in quotes where it must be, everywhere when nothing separates. */
function written(cell: string, separator: string): string {
  const text = cell.replaceAll('↵', '\n');
  const isQuoted = text.includes(separator) || text.includes('"') || text.includes('\n');
  return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}
