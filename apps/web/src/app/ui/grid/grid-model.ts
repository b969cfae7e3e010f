/** A column of a grid. Widths in CSS pixels. */
export interface GridColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly isNumber: boolean;
  /** Whether it stays in sight when the rest is scrolled sideways. */
  readonly isFrozen: boolean;
  /** Whether it names the row. */
  readonly isRowHeader: boolean;
  /** Longest text that may be typed. */
  readonly maxLength: number;
}

export type CellTone = 'plain' | 'soft' | 'odd' | 'bad';

/** What a cell shows. `raw` is what is edited and copied, `text` the same as it is read. */
export interface GridCell {
  readonly text: string;
  readonly raw: string;
  readonly isEditable: boolean;
  /** What is wrong with it, in words; empty when nothing is. */
  readonly fault: string;
  readonly tone: CellTone;
  /** Shown as a badge of this class, with what is said beside it. */
  readonly badge?: string;
  readonly aside?: string;
  /** Where the cell leads: an address within the application. */
  readonly link?: string;
  /** Whether the text may reach over empty cells beside it. */
  readonly spills?: boolean;
  /** Language of the text when it is not the page's. */
  readonly language?: string;
}

/** A row of a grid. Reading a cell in a reactive context follows its later changes. */
export interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly cell: (column: string) => GridCell;
  /** Whether something is told in a line below the row. */
  readonly hasMore?: () => boolean;
}

/** One cell that was given another text. */
export interface CellChange {
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** Who owns the values of a grid. */
export interface GridHost {
  /** Puts texts into cells. */
  readonly write: (changes: readonly CellChange[]) => void;
  /** The hands have left a row, or these rows were changed at once. */
  readonly leave: (rows: readonly string[]) => void;
  /** These rows are to be submitted. */
  readonly submit?: (rows: readonly string[]) => void;
  /** May take over a range from the clipboard; `isFit` says whether the cells from the active one on could take it. */
  readonly paste?: (range: readonly (readonly string[])[], isFit: boolean) => boolean;
}

/** A cell that only shows. */
export function shownCell(text: string, more: Partial<GridCell> = {}): GridCell {
  return { text, raw: text, isEditable: false, fault: '', tone: 'plain', ...more };
}
