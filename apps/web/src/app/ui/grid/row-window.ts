/** Which rows are drawn, and the room of those that are not. Heights in CSS pixels. */
export interface RowWindow {
  readonly from: number;
  /** The first row after those drawn. */
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

/** So many rows are drawn at once as a whole: the browser finds words in them and a page that is read sees them all. */
const DRAWN_WHOLE = 300;
const SPARE = 12;

/** The rows in view and some around. Lines below rows make them higher than reckoned; the rest of the room is the browser's. */
export function rowWindow(
  count: number,
  view: { readonly top: number; readonly height: number; readonly rowHeight: number },
): RowWindow {
  if (count <= DRAWN_WHOLE) return { from: 0, to: count, above: 0, below: 0 };
  const first = Math.floor(view.top / view.rowHeight);
  const rows = Math.ceil(view.height / view.rowHeight);
  const from = Math.max(0, Math.min(first - SPARE, count - rows - SPARE));
  const to = Math.min(count, first + rows + SPARE);
  return { from, to, above: from * view.rowHeight, below: (count - to) * view.rowHeight };
}
