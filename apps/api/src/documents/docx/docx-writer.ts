import type { Document, FileChild, Footer, ISectionPropertiesOptions, Paragraph } from 'docx';
import { escapeXml } from '@soshiki/charts';
import { dateOf, type DocumentModel, type Masthead } from '../document';
import { BULLETS, partsOf, type Docx } from './docx-blocks';
import { INKS, SIZES, stylesOf } from './docx-style';
import { withoutTimes } from './zip-times';

/** The document for Word, Pages and LibreOffice: real headings, tables and lists, charts as pictures with their
 *  statements. The same document gives the same bytes. */
export async function docxOf(model: DocumentModel): Promise<Buffer> {
  const docx = await import('docx');
  const written = await documentOf(docx, model);
  const packed = await docx.Packer.toBuffer(written, undefined, [
    { path: 'docProps/core.xml', data: coreOf(model) },
  ]);
  return withoutTimes(packed);
}

async function documentOf(docx: Docx, model: DocumentModel): Promise<Document> {
  const parts: FileChild[] = [];
  // One after the other: each picture is drawn on a thread of its own, and others want theirs.
  for (const [place, block] of model.blocks.entries()) {
    parts.push(...(await partsOf(docx, block, place)));
  }
  return new docx.Document({
    title: model.title,
    styles: stylesOf(model.language),
    numbering: { config: [bullets()] },
    sections: [
      {
        properties: A4,
        footers: { default: footerOf(docx, model) },
        children: [...mastheadOf(docx, model.masthead), ...parts],
      },
    ],
  });
}

/** Twentieths of a point: A4 with 18 mm of margin. */
const A4: ISectionPropertiesOptions = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1021, bottom: 1021, left: 1021, right: 1021, footer: 480 },
  },
};
const RIGHT = 9864;

function bullets() {
  const indent = { left: 240, hanging: 240 };
  return {
    reference: BULLETS,
    levels: [{ level: 0, format: 'bullet', text: '・', style: { paragraph: { indent } } } as const],
  };
}

function mastheadOf(docx: Docx, { issuer, title, lines, warning }: Masthead): Paragraph[] {
  const bar = { style: 'single', size: 24, color: INKS.accent, space: 6 } as const;
  return [
    new docx.Paragraph({ text: issuer, style: 'Issuer', border: { top: bar } }),
    new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      children: title
        .split('\n')
        .map((text, line) => new docx.TextRun(line === 0 ? { text } : { text, break: 1 })),
    }),
    ...lines.map((text) => new docx.Paragraph({ text, style: 'MastheadLine' })),
    ...(warning === '' ? [] : [new docx.Paragraph({ text: warning, style: 'Warning' })]),
  ];
}

/** The lines of the footer; the last has the number of the page at its right end. */
function footerOf(docx: Docx, { footer }: DocumentModel): Footer {
  const run = { size: SIZES.footer, color: INKS.muted };
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const rule = { style: 'single', size: 4, color: INKS.rule, space: 4 } as const;
  return new docx.Footer({
    children: footer.map((text, place) => {
      const isLast = place === footer.length - 1;
      const number = new docx.TextRun({ ...run, children: ['\t', CURRENT, ' / ', TOTAL_PAGES] });
      return new docx.Paragraph({
        ...(place === 0 ? { border: { top: rule } } : {}),
        spacing: { after: 0, line: 240, lineRule: 'auto' },
        tabStops: [{ type: 'right', position: RIGHT }],
        children: [new docx.TextRun({ ...run, text }), ...(isLast ? [number] : [])],
      });
    }),
  });
}

/** The properties of the file, dated by its figures; the package would write the present time. Source: ECMA-376-2, 11. */
function coreOf(model: DocumentModel): string {
  const date = dateOf(model)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  const [title, subject, author] = [model.title, model.subject, model.author].map(escapeXml);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>${author}</dc:creator><dc:language>${model.language}</dc:language><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`;
}
