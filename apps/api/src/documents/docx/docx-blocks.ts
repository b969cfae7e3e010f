import type * as docxPackage from 'docx';
import type { Paragraph, Table } from 'docx';
import type { Block, ChartBlock, ListBlock } from '../document';
import { pictureOf } from '../png/chart-picture';
import { cardsTable, figuresTable } from './docx-tables';

/** The package, loaded when the first document is written. */
export type Docx = typeof docxPackage;

type Part = Paragraph | Table;

/** Width of the text on A4 with 18 mm of margin, in pixels at 96 to the inch. */
const WIDTH = 657;
/** Pixels of the page to one of a chart: its words are as big as those of tables. */
const SCALE = 0.913;

/** A block as paragraphs and tables. `place` is where it stands in the document and numbers its picture. */
export async function partsOf(docx: Docx, block: Block, place: number): Promise<Part[]> {
  switch (block.type) {
    case 'heading': {
      const heading = block.level === 2 ? docx.HeadingLevel.HEADING_2 : docx.HeadingLevel.HEADING_3;
      const pageBreakBefore = block.start === 'new page';
      return [new docx.Paragraph({ text: block.text, heading, pageBreakBefore })];
    }
    case 'paragraph': {
      const style = { statement: 'Statement', text: 'Normal', note: 'Note' }[block.role];
      return [new docx.Paragraph({ text: block.text, style })];
    }
    case 'list':
      return listOf(docx, block);
    case 'cards':
      return [cardsTable(docx, block), gap(docx)];
    case 'table':
      return [
        new docx.Paragraph({ text: block.caption, style: 'Caption' }),
        figuresTable(docx, block),
        gap(docx),
      ];
    case 'chart':
      return chartOf(docx, block, place);
  }
}

/** Two tables without a paragraph between them would be one. */
function gap(docx: Docx): Paragraph {
  return new docx.Paragraph({ spacing: { before: 0, after: 0, line: 100, lineRule: 'exact' } });
}

function listOf(docx: Docx, { items }: ListBlock): Paragraph[] {
  return items.map(
    (text) =>
      new docx.Paragraph({
        text,
        numbering: { reference: BULLETS, level: 0 },
        spacing: { after: 50, line: 290, lineRule: 'auto' },
      }),
  );
}

/** Name under which the document keeps the look of its lists. */
export const BULLETS = 'bullets';

async function chartOf(docx: Docx, { caption, chart }: ChartBlock, place: number): Promise<Part[]> {
  const { scene, summary } = chart;
  const scale = Math.min(SCALE, WIDTH / scene.width);
  const picture = new docx.ImageRun({
    type: 'png',
    data: await pictureOf(scene),
    transformation: {
      width: Math.round(scene.width * scale),
      height: Math.round(scene.height * scale),
    },
    // Without an id of ours it would be counted over all documents of this process.
    altText: { id: String(place + 1), name: caption, title: caption, description: summary },
  });
  return [
    new docx.Paragraph({ text: caption, style: 'Caption' }),
    new docx.Paragraph({
      children: [picture],
      spacing: { after: 60, line: 240, lineRule: 'auto' },
    }),
  ];
}
