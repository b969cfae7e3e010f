import { coloursOf, type Paint, type Theme } from './palette';
import type { RectNode, Scene, SceneNode } from './scene';
import { wrapText } from './text-width';

/** What stands around the drawing in a file of its own. */
export interface SvgFrame {
  readonly title: string;
  /** Unit and period: `人・2025年12月現在`. */
  readonly subtitle: string;
  /** The chart in a sentence, for readers who do not see it. */
  readonly summary: string;
  /** Source notes, one line each. */
  readonly notes: readonly string[];
  readonly theme: Theme;
}

const FONT = "'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";
const MARGIN = 24;
const NOTE_LINE = 18;
/** Lines around the drawing: size of the letters, and from one line to the next. */
const TITLE = { size: 16, line: 22 };
const SUBTITLE = { size: 12, line: 18 };
const NOTE_SIZE = 11;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters XML 1.0 has no way to write. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that is safe as XML content and inside quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The scene as an SVG file: title, unit, drawing, source notes; no styles, scripts or links from outside.
 *  Same scene, same bytes. */
export function svgText(scene: Scene, frame: SvgFrame): string {
  const width = scene.width + MARGIN * 2;
  const head = heading(frame, scene.width);
  const notes = frame.notes.flatMap((note) => wrapText(note, scene.width, NOTE_SIZE));
  const notesTop = head.height + scene.height + MARGIN;
  const height = notesTop + notes.length * NOTE_LINE + 8;
  const nodes = [...scene.backdrop, ...scene.marks.flatMap((mark) => mark.nodes)];
  const drawn = nodes.map((node) => nodeText(node, frame.theme)).join('\n');
  const ground = coloursOf('ground')[frame.theme];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" role="img" aria-labelledby="t d">
<title id="t">${escapeXml(frame.title)}</title>
<desc id="d">${escapeXml(frame.summary)}</desc>
<defs>${hatch(ground)}</defs>
<rect width="${width}" height="${height}" fill="${ground}"/>
${head.text}
<g transform="translate(${MARGIN} ${head.height})">
${drawn}
</g>
${notes.map((note, line) => noteText(note, notesTop + line * NOTE_LINE, frame.theme)).join('\n')}
</svg>
`;
}

/** The drawing alone as an SVG file, for documents that set title and source themselves. Same scene, same bytes. */
export function drawingText(scene: Scene, { theme }: Pick<SvgFrame, 'theme'>): string {
  const { width, height } = scene;
  const nodes = [...scene.backdrop, ...scene.marks.flatMap((mark) => mark.nodes)];
  const ground = coloursOf('ground')[theme];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">
<defs>${hatch(ground)}</defs>
<rect width="${width}" height="${height}" fill="${ground}"/>
${nodes.map((node) => nodeText(node, theme)).join('\n')}
</svg>
`;
}

/** Diagonal lines of the ground's colour, 6 px apart. */
function hatch(ground: string): string {
  return `<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M1,0V6" stroke="${ground}" stroke-width="2"/></pattern>`;
}

/** Title and subtitle in as many lines as they take, and the height of both. */
function heading(
  { title, subtitle, theme }: SvgFrame,
  width: number,
): { text: string; height: number } {
  const ink = coloursOf('ink')[theme];
  const muted = coloursOf('muted')[theme];
  const titles = wrapText(title, width, TITLE.size);
  const subtitles = wrapText(subtitle, width, SUBTITLE.size);
  const below = 26 + (titles.length - 1) * TITLE.line + SUBTITLE.line;
  const lines = [
    ...titles.map(
      (line, place) =>
        `<text x="${MARGIN}" y="${26 + place * TITLE.line}" font-size="${TITLE.size}" font-weight="700" fill="${ink}">${escapeXml(line)}</text>`,
    ),
    ...subtitles.map(
      (line, place) =>
        `<text x="${MARGIN}" y="${below + place * SUBTITLE.line}" font-size="${SUBTITLE.size}" fill="${muted}">${escapeXml(line)}</text>`,
    ),
  ];
  return { text: lines.join('\n'), height: below + (subtitles.length - 1) * SUBTITLE.line + 12 };
}

function noteText(note: string, y: number, theme: Theme): string {
  return `<text x="${MARGIN}" y="${y}" font-size="${NOTE_SIZE}" fill="${coloursOf('muted')[theme]}">${escapeXml(note)}</text>`;
}

function nodeText(node: SceneNode, theme: Theme): string {
  const colour = (paint: Paint): string => coloursOf(paint)[theme];
  if (node.type === 'rect') return rectText(node, colour);
  if (node.type === 'path') {
    const dash = node.dash === undefined ? '' : ` stroke-dasharray="${node.dash}"`;
    const drawn = `<path d="${node.d}" fill="${colour(node.fill)}" stroke="${colour(node.stroke)}" stroke-width="${node.width}"${dash}/>`;
    return node.isHatched === true ? `${drawn}<path d="${node.d}" fill="url(#hatch)"/>` : drawn;
  }
  const weight = node.isBold === true ? ' font-weight="700"' : '';
  return `<text x="${round(node.x)}" y="${round(node.y)}" font-size="${node.size}" text-anchor="${node.anchor}" fill="${colour(node.fill)}"${weight}>${escapeXml(node.text)}</text>`;
}

function rectText(node: RectNode, colour: (paint: Paint) => string): string {
  const box = `x="${round(node.x)}" y="${round(node.y)}" width="${round(Math.max(0, node.width))}" height="${round(node.height)}"`;
  const radius = node.radius === undefined ? '' : ` rx="${node.radius}"`;
  const stroke = node.stroke === undefined ? '' : ` stroke="${colour(node.stroke)}"`;
  const filled = `<rect ${box}${radius} fill="${colour(node.fill)}"${stroke}/>`;
  return node.isHatched === true ? `${filled}<rect ${box}${radius} fill="url(#hatch)"/>` : filled;
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
