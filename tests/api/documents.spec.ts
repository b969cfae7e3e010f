import { describe, expect, it } from '@jest/globals';
import type { DocumentModel } from '../../apps/api/src/documents/document';
import { docxOf } from '../../apps/api/src/documents/docx/docx-writer';
import { faces } from '../../apps/api/src/documents/faces';
import { pdfOf } from '../../apps/api/src/documents/pdf/pdf-writer';
import { openedDocx, openedPdf, textsOfDocx } from '../support/opened-documents';

const RARE = '㈱髙﨑𠮷−％△▲▼…‖〜—①㎡葛邊';
const ROWS = 229;

/** A document that runs over many pages, with names that few fonts can write. */
const MODEL: DocumentModel = {
  language: 'ja',
  title: '組合の一覧',
  subject: '試験',
  author: '本部',
  datedOn: '2025-12-31',
  mostPages: 20,
  masthead: { issuer: '本部', title: '組合の一覧\n九州', lines: ['2025年12月'], warning: '' },
  blocks: [
    { type: 'heading', level: 2, text: '一覧' },
    { type: 'paragraph', role: 'text', text: RARE },
    {
      type: 'table',
      caption: '全組合',
      columns: [
        { header: '組合名', isNumeric: false, weight: 3 },
        { header: '組合員数（人）', isNumeric: true, weight: 1 },
      ],
      rows: [
        ...Array.from({ length: ROWS }, (_, place) => ({
          cells: [`第${place + 1}髙﨑労働組合`, String(1000 + place)],
        })),
        { cells: ['𠮷野家🎉労組', '…'], isTotal: true },
      ],
    },
  ],
  footer: ['組合の一覧', 'http://127.0.0.1:3000/unions'],
};

describe('documents', () => {
  it('draw every character the font has, and show 〓 where it has none', async () => {
    const { regular, bold } = await faces();
    for (const face of [regular, bold]) {
      for (const character of RARE) {
        const isDrawn = face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
        expect([character, isDrawn]).toEqual([character, true]);
      }
      expect(face.hasGlyphForCodePoint(0x1f389)).toBe(false);
    }
    const { running, texts } = await openedPdf(await pdfOf(MODEL));
    expect(running).toContain(RARE);
    expect(texts).toContain('𠮷野家〓労組');
  });

  it('repeat the header of a table on every page, and lose no row', async () => {
    const { pages, texts } = await openedPdf(await pdfOf(MODEL));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      expect(page.texts.filter((text) => text === '組合員数（人）')).toHaveLength(1);
    }
    for (let place = 0; place < ROWS; place += 1) {
      const at = texts.indexOf(`第${place + 1}髙﨑労働組合`);
      expect(texts[at + 1]).toBe(String(1000 + place));
    }
    expect(pages.map((page) => page.texts.at(-1))).toEqual(
      pages.map((_, place) => `${place + 1} / ${pages.length}`),
    );
  });

  it('are the same bytes for the same model, whatever was written before', async () => {
    const [pdf, docx] = [await pdfOf(MODEL), await docxOf(MODEL)];
    await docxOf({ ...MODEL, title: '別の文書' });
    expect((await pdfOf(MODEL)).equals(pdf)).toBe(true);
    expect((await docxOf(MODEL)).equals(docx)).toBe(true);
    expect((await pdfOf({ ...MODEL, datedOn: '2025-11-30' })).equals(pdf)).toBe(false);
  });

  it('say nothing of when they were packed', async () => {
    const bytes = await docxOf(MODEL);
    const entries = places(bytes, 'PK\u0001\u0002').map((at) => bytes.readUInt32LE(at + 12));
    const locals = places(bytes, 'PK\u0003\u0004').map((at) => bytes.readUInt32LE(at + 10));
    expect(entries.length).toBeGreaterThan(8);
    expect(new Set([...entries, ...locals])).toEqual(new Set([0x0021_0000]));
  });

  it('keep names as they are where the reader brings the font', async () => {
    const texts = textsOfDocx(await openedDocx(await docxOf(MODEL)));
    expect(texts).toContain(RARE);
    expect(texts).toContain('𠮷野家🎉労組');
  });
});

/** Where a signature stands in an archive. */
function places(bytes: Buffer, signature: string): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(signature); at !== -1; at = bytes.indexOf(signature, at + 1)) {
    found.push(at);
  }
  return found;
}
