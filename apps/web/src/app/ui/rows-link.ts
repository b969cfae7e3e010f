/** The rows that add up to a number: a page of the application and what its address says. */
export interface RowsLink {
  /** `/unions`, `/unions/0118/figures`. */
  readonly path: string;
  /** Query parameters; `null` takes one away. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Where the number of a row and column leads; `null` where there is nothing to lead to. */
export type RowsOf = (rowKey: string, columnKey: string) => RowsLink | null;
