import type { HeadingBlock, ListBlock, ParagraphBlock } from '../document';
import { COLOURS, STYLES, type TextStyle } from './text-style';
import type { Typesetter } from './typesetter';

/** Where lines are set and how. */
interface LineBox {
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly isJustified?: boolean;
}

/** A line whose spaces between characters are widened by more than this is left ragged. Unit: ems. */
const MOST_SPREAD = 0.06;
/** How far down its line the baseline stands: the middle of ideographs lies in the middle of the line. */
const BASELINE = 0.38;

/** Sets lines below one another and moves on; a page may end between two of them. */
export function setLines(
  setter: Typesetter,
  element: PDFKit.PDFStructureElement,
  { lines, box }: { readonly lines: readonly string[]; readonly box: LineBox },
): void {
  const { style } = box;
  const height = style.size * style.leading;
  lines.forEach((text, place) => {
    setter.need(height);
    const y = setter.y + height / 2 + style.size * BASELINE;
    const spacing = place < lines.length - 1 ? spreadOf(setter, text, box) : 0;
    element.add(() =>
      setter.put({ x: box.x, y, text, style, ...(spacing > 0 ? { spacing } : {}) }),
    );
    setter.y += height;
  });
}

/** Space added after each character so that a full line ends at the margin, as Japanese text does. */
function spreadOf(
  setter: Typesetter,
  text: string,
  { width, style, isJustified }: LineBox,
): number {
  if (isJustified !== true || setter.language !== 'ja') return 0;
  const gaps = Array.from(text).length - 1;
  const spread = gaps < 1 ? 0 : (width - setter.measure(text, style)) / gaps;
  return spread <= style.size * MOST_SPREAD ? spread : 0;
}

/** A heading, kept with at least `follow` points of what it heads. */
export function setHeading(
  setter: Typesetter,
  { level, text, start }: HeadingBlock,
  follow: number,
): void {
  const style = level === 2 ? STYLES.heading2 : STYLES.heading3;
  const { left: x, width } = setter;
  const lines = setter.lines(text, width, style);
  if (start === 'new page' && !setter.isAtTop) setter.newPage();
  setter.space(level === 2 ? 13 : 9);
  setter.need(lines.length * style.size * style.leading + follow);
  setter.element(`H${level}`, (element) => {
    setLines(setter, element, { lines, box: { x, width, style } });
  });
  if (level === 2) underline(setter);
  setter.y += level === 2 ? 7 : 2;
}

function underline(setter: Typesetter): void {
  const { pdf, left, width, y } = setter;
  setter.decorate(() => {
    pdf.moveTo(left, y + 2).lineTo(left + width, y + 2);
    pdf.lineWidth(1).strokeColor(COLOURS.accent).stroke();
  });
}

/** A paragraph; the one statement of the document stands in a box. */
export function setParagraph(setter: Typesetter, { role, text }: ParagraphBlock): void {
  if (role === 'statement') {
    setStatement(setter, text);
    return;
  }
  const style = STYLES[role];
  const { left: x, width } = setter;
  const lines = setter.lines(text, width, style);
  setter.element('P', (element) => {
    setLines(setter, element, { lines, box: { x, width, style, isJustified: true } });
  });
  setter.y += role === 'note' ? 1 : 4;
}

const BOX_PAD = 10;

/** A statement stands on one line where it can be read so. */
const SMALLEST_STATEMENT = 11.5;

function statementStyle(setter: Typesetter, text: string, width: number): TextStyle {
  const { statement } = STYLES;
  const wide = setter.measure(setter.drawable(text), statement);
  const size = Math.min(statement.size, Math.floor((statement.size * width * 10) / wide) / 10);
  return size < SMALLEST_STATEMENT ? statement : { ...statement, size };
}

function setStatement(setter: Typesetter, text: string): void {
  const { left, pdf } = setter;
  const width = setter.width - BOX_PAD * 2;
  const style = statementStyle(setter, text, width);
  const lines = setter.lines(text, width, style);
  const height = lines.length * style.size * style.leading + BOX_PAD * 1.4;
  setter.space(6);
  setter.need(height);
  const top = setter.y;
  setter.decorate(() => {
    pdf.rect(left, top, setter.width, height).fill(COLOURS.shade);
    pdf.rect(left, top, 4, height).fill(COLOURS.accent);
  });
  setter.y += BOX_PAD * 0.7;
  setter.element('P', (element) => {
    setLines(setter, element, { lines, box: { x: left + BOX_PAD + 2, width, style } });
  });
  setter.y = top + height + 10;
}

/** Sentences with a dot before each, their lines in line. */
export function setList(setter: Typesetter, { items }: ListBlock): void {
  const style = STYLES.text;
  const indent = style.size * 1.2;
  const width = setter.width - indent;
  setter.element('L', (list) => {
    for (const item of items) {
      const lines = setter.lines(item, width, style);
      setter.need(lines.length * style.size * style.leading);
      setter.element('LI', (entry) => setItem(setter, entry, { lines, indent, width }), {
        parent: list,
      });
      setter.y += 2;
    }
  });
}

function setItem(
  setter: Typesetter,
  parent: PDFKit.PDFStructureElement,
  {
    lines,
    indent,
    width,
  }: { readonly lines: readonly string[]; readonly indent: number; readonly width: number },
): void {
  const style = STYLES.text;
  const x = setter.left + indent;
  const middle = setter.y + (style.size * style.leading) / 2;
  setter.decorate(() => {
    setter.pdf.circle(setter.left + indent / 2, middle, 1.6).fill(COLOURS.accent);
  });
  setter.element(
    'LBody',
    (element) => setLines(setter, element, { lines, box: { x, width, style, isJustified: true } }),
    { parent },
  );
}
