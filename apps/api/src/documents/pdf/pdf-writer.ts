import { finished } from 'node:stream/promises';
import type PDFDocument from 'pdfkit';
import { dateOf, type Block, type DocumentModel } from '../document';
import { fontFiles } from '../font-files';
import { glyphs } from '../glyphs';
import { setCards } from './set-cards';
import { setChart } from './set-chart';
import { setFooters } from './set-footers';
import { setMasthead } from './set-masthead';
import { setHeading, setList, setParagraph } from './set-text';
import { setTable } from './set-table';
import { Typesetter } from './typesetter';

/** The document as a PDF on A4: tagged, its language and title said, the used part of the fonts inside. The same document
 *  gives the same bytes. */
export async function pdfOf(model: DocumentModel): Promise<Buffer> {
  const { default: Pdf } = await import('pdfkit');
  const pdf = new Pdf(optionsOf(model));
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const { regular, bold } = fontFiles();
  pdf.registerFont('regular', regular).registerFont('bold', bold).font('regular');
  const setter = new Typesetter(pdf, await glyphs(), model.language);
  setMasthead(setter, model.masthead);
  for (const block of model.blocks) setBlock(setter, block);
  setFooters(setter, model.footer);
  setter.end();
  pdf.end();
  await finished(pdf);
  return Buffer.concat(parts);
}

function optionsOf(model: DocumentModel): ConstructorParameters<typeof PDFDocument>[0] {
  const date = dateOf(model);
  return {
    size: 'A4',
    margin: 0,
    bufferPages: true,
    tagged: true,
    lang: model.language === 'ja' ? 'ja-JP' : 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    font: fontFiles().regular,
    info: {
      Title: model.title,
      Author: model.author,
      Subject: model.subject,
      Creator: 'Soshiki',
      Producer: 'Soshiki',
      CreationDate: date,
      ModDate: date,
    },
  };
}

function setBlock(setter: Typesetter, block: Block): void {
  switch (block.type) {
    case 'heading':
      setHeading(setter, block);
      break;
    case 'paragraph':
      setParagraph(setter, block);
      break;
    case 'cards':
      setCards(setter, block);
      break;
    case 'list':
      setList(setter, block);
      break;
    case 'table':
      setTable(setter, block);
      break;
    case 'chart':
      setChart(setter, block);
      break;
  }
}
