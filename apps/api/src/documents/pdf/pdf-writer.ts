import { finished } from 'node:stream/promises';
import type PDFDocument from 'pdfkit';
import { dateOf, type DocumentModel } from '../document';
import { freshFaces, type Faces } from '../faces';
import { setBlocks } from './set-blocks';
import { setFooters } from './set-footers';
import { setMasthead } from './set-masthead';
import { Typesetter } from './typesetter';

/** Sizes of charts that are tried until the document is no longer than it may be. */
const CHART_SCALES = [1, 0.95, 0.9, 0.8, 0.7];

type Pdf = typeof PDFDocument;

/** The document as a PDF on A4: tagged, its language and title said, the used part of the fonts inside. One that would be
 *  longer than it may be is set again with smaller charts. The same document gives the same bytes. */
export async function pdfOf(model: DocumentModel): Promise<Buffer> {
  const [{ default: Pdf }, own] = await Promise.all([import('pdfkit'), freshFaces()]);
  const last = CHART_SCALES.at(-1);
  for (const scale of CHART_SCALES) {
    const pdf = typeset(Pdf, model, { own, scale });
    if (scale === last || pdf.bufferedPageRange().count <= model.mostPages) return bytesOf(pdf);
  }
  throw new RangeError('no size of charts to try');
}

function typeset(
  Pdf: Pdf,
  model: DocumentModel,
  { own, scale }: { readonly own: Faces; readonly scale: number },
): PDFKit.PDFDocument {
  const pdf = new Pdf(optionsOf(model));
  const setter = new Typesetter(pdf, own, model.language, scale);
  setMasthead(setter, model.masthead);
  setBlocks(setter, model.blocks);
  setFooters(setter, model.footer);
  setter.end();
  return pdf;
}

async function bytesOf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  pdf.end();
  await finished(pdf);
  return Buffer.concat(parts);
}

function optionsOf(model: DocumentModel): ConstructorParameters<Pdf>[0] {
  const date = dateOf(model);
  return {
    size: 'A4',
    margin: 0,
    bufferPages: true,
    tagged: true,
    lang: model.language === 'ja' ? 'ja-JP' : 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    // None of the package's own fonts, which would not be embedded.
    font: '',
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
