const LONGEST = 8000;

/** A text as a workbook can hold it: without control characters and halves of characters, and not endless. */
export function shownText(text: string): string {
  return text.slice(0, LONGEST).replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu, '');
}
