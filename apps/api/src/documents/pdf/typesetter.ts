import type { Language } from '../../http/language';
import { drawableText, type HasGlyph } from '../drawable-text';
import type { Faces } from '../faces';
import { breakLines } from '../line-breaks';
import type { TextStyle } from './text-style';

/** A4 with 18 mm of margin at the sides, in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 51, top: 46 } as const;
/** Where the text of a page ends; below it stands the footer. */
const BOTTOM = PAGE.height - 68;
/** Height of what fits on one page. */
export const PAGE_ROOM = BOTTOM - PAGE.top;

/** A line of text: `y` is its baseline. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: TextStyle;
  readonly spacing?: number;
}

/** Sets text on the pages of a PDF: knows where it is on the page, measures and breaks lines by Japanese rules, and keeps
 *  the structure that screen readers follow. */
export class Typesetter {
  readonly left = PAGE.margin;
  readonly width = PAGE.width - PAGE.margin * 2;
  /** Top of the free room on the page. */
  y: number = PAGE.top;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly hasGlyph: HasGlyph;

  constructor(
    readonly pdf: PDFKit.PDFDocument,
    faces: Faces,
    readonly language: Language,
    /** Size of charts in relation to the usual one. */
    readonly chartScale: number,
  ) {
    // An opened font is taken as well as a file, which the types of the package do not say.
    pdf.registerFont('regular', faces.regular as unknown as Buffer);
    pdf.registerFont('bold', faces.bold as unknown as Buffer);
    this.hasGlyph = (codePoint) => faces.regular.hasGlyphForCodePoint(codePoint);
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** Whether nothing has been set on the page yet. */
  get isAtTop(): boolean {
    return this.y === PAGE.top;
  }

  /** Room left on the page, in points. */
  get room(): number {
    return BOTTOM - this.y;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = PAGE.top;
  }

  /** Goes on to the next page when the height does not fit. */
  need(height: number): void {
    if (height > this.room && !this.isAtTop) this.newPage();
  }

  /** Leaves room before a part, but never at the head of a page. */
  space(height: number): void {
    if (!this.isAtTop) this.y += height;
  }

  /** A text as the fonts can draw it. */
  drawable(text: string): string {
    return drawableText(text, this.hasGlyph);
  }

  measure(text: string, style: TextStyle): number {
    return this.pick(style).widthOfString(text);
  }

  /** Lines of a text in a style, drawable, no wider than `width`. */
  lines(text: string, width: number, style: TextStyle): string[] {
    return breakLines(this.drawable(text), width, (part) => this.measure(part, style));
  }

  /** Adds an element to the structure, below `parent` or the document itself, and fills it. */
  element(
    tag: string,
    fill: (element: PDFKit.PDFStructureElement) => void,
    more: {
      readonly parent?: PDFKit.PDFStructureElement;
      readonly alt?: string;
      readonly scope?: string;
    } = {},
  ): void {
    const { parent = this.root, ...options } = more;
    const element = this.pdf.struct(tag, options);
    parent.add(element);
    fill(element);
    element.end();
  }

  /** Draws what is no content: rules, boxes, repeated headers. */
  decorate(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Puts text at a place. */
  put({ x, y, text, style, spacing }: PlacedText): void {
    this.pick(style)
      .fillColor(style.colour)
      .text(text, x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(spacing === undefined ? {} : { characterSpacing: spacing }),
      });
  }

  /** Closes the structure; nothing can be set afterwards. */
  end(): void {
    this.root.end();
  }

  private pick({ size, isBold }: TextStyle): PDFKit.PDFDocument {
    return this.pdf.font(isBold ? 'bold' : 'regular').fontSize(size);
  }
}
