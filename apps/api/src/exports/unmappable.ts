import { DomainError, type LocatedIssue } from '../http/domain-error';
import { unmappableIn } from './cp932';
import type { FileRow, TableFile } from './table-file';

/** A character that CP932 cannot hold, how many texts have it, and one of them. */
export interface UnmappableCharacter {
  readonly character: string;
  readonly codePoint: string;
  readonly count: number;
  readonly example: string;
}

/** Characters listed at most: more are not one person's typing error. */
const LISTED = 100;

/** Counts characters that CP932 cannot hold, text by text; a text that comes again counts once. */
export class UnmappableCount {
  private readonly seen = new Set<string>();
  private readonly found = new Map<string, { count: number; example: string; where: string }>();

  /** `where` says in words what the text belongs to. */
  add(text: string, where: string): void {
    if (this.seen.has(text)) return;
    this.seen.add(text);
    for (const character of unmappableIn(text)) {
      const known = this.found.get(character);
      if (known === undefined) this.found.set(character, { count: 1, example: text, where });
      else known.count += 1;
    }
  }

  characters(): UnmappableCharacter[] {
    return [...this.found].map(([character, { count, example }]) => ({
      ...{ character, codePoint: codePointOf(character), count, example },
    }));
  }

  /** @throws DomainError `refused` with each character, where it stands and how to go on. */
  refuseAny(): void {
    if (this.found.size === 0) return;
    const issues = [...this.found]
      .slice(0, LISTED)
      .map(([character, { count, example, where }]): LocatedIssue => {
        const point = codePointOf(character);
        return {
          path: 'query.encoding',
          code: 'unmappable-character',
          found: `${character} ${point}`,
          message: {
            ja: `「${character}」（${point}）は Shift_JIS にありません：${where}「${example}」ほか全${count}か所`,
            en: `"${character}" (${point}) does not exist in Shift_JIS: ${where} "${example}", ${count} in all`,
          },
        };
      });
    throw new DomainError('refused', { detail: DETAIL, issues });
  }
}

const DETAIL = {
  ja: 'Shift_JIS（CP932）で表せない文字があります。UTF-8 で書き出すか、その文字を「〓」にして書き出してください（unmappable=geta）。',
  en: 'Some characters do not exist in Shift_JIS (CP932). Export as UTF-8, or have them written as 〓 (unmappable=geta).',
};

/** `U+9AD9` of a character. */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Goes through a whole table before any of it is sent.
 *  @throws DomainError `refused` when CP932 cannot hold all of its words. */
export async function refuseUnmappable({ columns, rows }: TableFile): Promise<void> {
  const count = new UnmappableCount();
  for (const { header } of columns) count.add(header, '見出し');
  for await (const batch of rows()) batch.forEach((row) => addRow(count, row));
  count.refuseAny();
}

/** The first words of a row say whose it is. */
function addRow(count: UnmappableCount, row: FileRow): void {
  const where = row
    .filter((cell) => typeof cell === 'string')
    .slice(0, 2)
    .join(' ');
  for (const cell of row) if (typeof cell === 'string') count.add(cell, where);
}
