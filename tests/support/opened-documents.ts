import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fromBuffer } from 'yauzl';

/** A page of a PDF as a reader finds it. Sizes in points. */
export interface OpenedPage {
  readonly width: number;
  readonly height: number;
  /** What was drawn, one text after the other, blanks left out. */
  readonly texts: readonly string[];
}

/** A PDF as another program reads it. */
export interface OpenedPdf {
  readonly pages: readonly OpenedPage[];
  readonly texts: readonly string[];
  /** Everything drawn in one line of text, without blanks: where a line breaks does not matter. */
  readonly running: string;
  readonly title: string;
  readonly language: string;
  /** Kinds of parts in the structure that screen readers follow: `H1`, `Table`, `Figure`. */
  readonly roles: ReadonlySet<string>;
  /** What is told of its figures. */
  readonly alternatives: readonly string[];
}

/** Opens a PDF and reads all of its pages. */
export async function openedPdf(bytes: Buffer): Promise<OpenedPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: OpenedPage[] = [];
  const nodes: StructureNode[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [item.str] : [],
    );
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height, texts });
    nodes.push(...nodesIn((await page.getStructTree()) as StructureNode | null));
  }
  const { info } = await document.getMetadata();
  await task.destroy();
  const said = info as { readonly Title?: string; readonly Language?: string };
  const texts = pages.flatMap((page) => page.texts);
  return {
    pages,
    texts,
    running: texts.join('').replace(/\s/g, ''),
    title: said.Title ?? '',
    language: said.Language ?? '',
    roles: new Set(nodes.map(({ role }) => role)),
    alternatives: nodes.flatMap(({ alt }) => (alt === undefined ? [] : [alt])),
  };
}

/** A part of the structure, as the package answers it. */
interface StructureNode {
  readonly role: string;
  readonly alt?: string;
  readonly children?: readonly Partial<StructureNode>[];
}

function nodesIn(node: Partial<StructureNode> | null): StructureNode[] {
  if (node?.role === undefined) return [];
  return [node as StructureNode, ...(node.children ?? []).flatMap(nodesIn)];
}

/** The files of a DOCX by their paths. */
export function openedDocx(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    fromBuffer(bytes, { lazyEntries: true }, (error, archive) => {
      if (error !== null) {
        reject(error);
        return;
      }
      archive.on('entry', (entry: { fileName: string }) => {
        archive.openReadStream(entry as never, (failure, stream) => {
          if (failure !== null) {
            reject(failure);
            return;
          }
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts));
            archive.readEntry();
          });
        });
      });
      archive.on('end', () => resolve(files));
      archive.readEntry();
    });
  });
}

/** The texts of the table cells and paragraphs of a DOCX, each run for itself. */
export function textsOfDocx(files: ReadonlyMap<string, Buffer>): string[] {
  const xml = files.get('word/document.xml')?.toString('utf8') ?? '';
  return Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text = '']) => text);
}
