import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { differenceCell, grouped, rateCell } from '@soshiki/base';
import type { Breakdown, Findings, Overview, UnionList } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { openedDocx, openedPdf, textsOfDocx, type OpenedPdf } from '../support/opened-documents';
import { SAMPLE } from '../support/sample';

let api: TestApi;
let viewer: HttpClient;
let officer: HttpClient;
let pdfBytes: Buffer;
let pdf: OpenedPdf;

const brief = (format: string, query = 'asOf=2025-12') => `/api/v1/brief.${format}?${query}`;

async function read<Answer>(client: HttpClient, address: string): Promise<Answer> {
  return (await client.get(`/api/v1/${address}`)).json as Answer;
}

async function briefOf(client: HttpClient, format: string, query?: string): Promise<Buffer> {
  const { status, text, bytes } = await client.get(brief(format, query));
  if (status !== 200) throw new Error(text);
  return bytes;
}

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE, today: '2026-02-10' });
  viewer = await api.signedIn('viewer');
  officer = await api.signedIn('regional');
  pdfBytes = await briefOf(viewer, 'pdf');
  pdf = await openedPdf(pdfBytes);
}, 240_000);
afterAll(() => api.close());

/** The rows of both tables as they must stand in every format: name, unions, change, members, share, change, rate. */
async function tableRows(client: HttpClient): Promise<string[][]> {
  const now = 'asOf=2025-12';
  const before = 'asOf=2024-12';
  const rows: string[][] = [];
  for (const by of ['industry', 'block']) {
    const [after, earlier] = await Promise.all([
      read<Breakdown>(client, `breakdown?${now}&by=${by}`),
      read<Breakdown>(client, `breakdown?${before}&by=${by}`),
    ]);
    for (const row of after.rows) {
      const then = earlier.rows.find(({ keys }) => keys[0] === row.keys[0]);
      rows.push(rowOf(row.names[0] ?? '', row, then ?? { unions: 0, members: 0 }));
    }
    rows.push(rowOf('合計', { ...after.total, share: 1 }, earlier.total));
  }
  return rows;
}

interface Counted {
  readonly unions: number;
  readonly members: number | null;
}

function rowOf(name: string, now: Counted & { share: number | null }, before: Counted): string[] {
  const [members, then] = [now.members ?? 0, before.members ?? 0];
  return [
    name,
    grouped(now.unions),
    differenceCell(now.unions - before.unions),
    grouped(members),
    ((now.share ?? 0) * 100).toFixed(1),
    differenceCell(members - then),
    rateCell(members - then, then),
  ];
}

/** Whether the texts stand one after the other among others. */
function hasSequence(texts: readonly string[], row: readonly string[]): boolean {
  return texts.some((_, start) => row.every((text, place) => texts[start + place] === text));
}

describe('the monthly brief as PDF', () => {
  it('is two to four pages of A4, tagged, in Japanese, with its fonts inside', () => {
    expect(pdf.pages.length).toBeGreaterThanOrEqual(2);
    expect(pdf.pages.length).toBeLessThanOrEqual(4);
    for (const { width, height } of pdf.pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    }
    expect(pdf.language).toBe('ja-JP');
    for (const role of ['H1', 'H2', 'L', 'Table', 'TH', 'TD', 'Figure']) {
      expect([role, pdf.roles.has(role)]).toEqual([role, true]);
    }
    expect(pdf.alternatives.join()).toContain('208,467人から192,048人へ');
    expect(pdf.title).toBe('情報労連 組織現況 月次報告 2025年12月');
    const raw = pdfBytes.toString('latin1');
    expect(raw.match(/\/Type \/FontDescriptor/g)).toHaveLength(2);
    expect(raw.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(2);
    expect(pdf.running).not.toContain('〓');
  });

  it('says the key figures of the overview, what they mean, and whose they are', async () => {
    const overview = await read<Overview>(viewer, 'overview?asOf=2025-12');
    const findings = await read<Findings>(viewer, 'findings?asOf=2025-12');
    expect(pdf.running).toContain(`組織人員：${overview.headline.ja}`);
    expect(pdf.texts).toContain(grouped(overview.members));
    expect(pdf.texts).toContain(grouped(overview.unions));
    expect(pdf.running).toContain('正確な値：229組合、192,048人（確定）');
    expect(pdf.running).toContain('架空の数値です。公表には使えません。');
    expect(findings.sentences.length).toBeGreaterThan(8);
    for (const { text } of findings.sentences) {
      expect(pdf.running).toContain(text.ja.replace(/\s/g, ''));
    }
    const last = pdf.pages.at(-1)?.texts ?? [];
    expect(last).toContain(`${pdf.pages.length} / ${pdf.pages.length}`);
    expect(last).toContain('http://127.0.0.1:3000/overview?asOf=2025-12&cmp=2024-12');
  });

  it('has every row of both tables as the breakdowns answer them', async () => {
    const rows = await tableRows(viewer);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect([row, hasSequence(pdf.texts, row)]).toEqual([row, true]);
  });

  it('writes months in eras when asked', async () => {
    const era = await openedPdf(await briefOf(viewer, 'pdf', 'asOf=2019-05&calendar=era'));
    expect(era.title).toBe('情報労連 組織現況 月次報告 令和元年5月');
    expect(era.running).toContain('令和元年5月（2019年5月）末日現在');
    expect(era.running).toContain('比較時点：平成30年5月末日');
    expect(era.running).toContain('（令和元年5月現在）');
    expect(era.pages.length).toBeLessThanOrEqual(4);
  });

  it('does not take what is not known for nothing', async () => {
    const first = await openedPdf(await briefOf(viewer, 'pdf', 'asOf=2016-01'));
    const { members } = await read<Overview>(viewer, 'overview?asOf=2016-01');
    expect(first.texts).toContain(grouped(members));
    expect(first.running).toContain('2015年1月の数値はない');
    expect(first.running).not.toContain('人の増');
    const total = first.texts.lastIndexOf('合計');
    expect(first.texts.slice(total + 5, total + 7)).toEqual(['…', '…']);
  });

  it('is the same for the same figures, and known by its tag', async () => {
    const again = await viewer.get(brief('pdf'));
    expect(again.bytes.equals(pdfBytes)).toBe(true);
    expect(again.headers.get('content-type')).toBe('application/pdf');
    expect(again.headers.get('content-disposition')).toBe(
      'inline; filename="soshiki-brief-2025-12.pdf"',
    );
    const tag = again.headers.get('etag') ?? '';
    const held = await viewer.get(brief('pdf'), { 'if-none-match': tag });
    expect(held.status).toBe(304);
  });

  it('is refused backwards in time, in another format, and without a session', async () => {
    expect((await viewer.get(brief('pdf', 'asOf=2024-12&compareTo=2025-12'))).status).toBe(422);
    expect((await viewer.get(brief('txt'))).status).toBe(400);
    expect((await api.stranger.get(brief('pdf'))).status).toBe(401);
  });
});

describe('the monthly brief as DOCX', () => {
  let bytes: Buffer;
  let files: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    bytes = await briefOf(viewer, 'docx');
    files = await openedDocx(bytes);
  });

  const xmlOf = (path: string) => files.get(path)?.toString('utf8') ?? '';

  it('has the same figures in real tables, with headers that are repeated', async () => {
    const texts = textsOfDocx(files);
    for (const row of await tableRows(viewer)) {
      expect([row, hasSequence(texts, row)]).toEqual([row, true]);
    }
    const xml = xmlOf('word/document.xml');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
  });

  it('is dated by its figures and marked as Japanese, in fonts for it', () => {
    expect(xmlOf('docProps/core.xml')).toContain('2025-12-31T03:00:00Z</dcterms:created>');
    const styles = xmlOf('word/styles.xml');
    expect(styles).toContain('w:eastAsia="ja-JP"');
    expect(styles).toContain('w:eastAsia="Yu Gothic"');
  });

  it('has its charts as pictures with what they say, and leads nowhere else', () => {
    const xml = xmlOf('word/document.xml');
    const told = Array.from(xml.matchAll(/<wp:docPr id="(\d+)"[^>]* descr="([^"]+)"/g));
    expect(told).toHaveLength(4);
    expect(new Set(told.map(([, id]) => id)).size).toBe(4);
    expect(told[0]?.[2]).toContain('192,048人');
    const links = Array.from(
      xmlOf('word/_rels/document.xml.rels').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g),
    );
    for (const [, , target = ''] of links) expect(files.has(`word/${target}`)).toBe(true);
    for (const [, id] of xml.matchAll(/r:(?:embed|id)="(\w+)"/g)) {
      expect(links.map(([, known]) => known)).toContain(id);
    }
    const picture = files.get('word/media/image1.png');
    expect(picture?.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(picture?.readUInt32BE(16)).toBe(1440);
  });

  it('is the same for the same figures', async () => {
    expect((await briefOf(viewer, 'docx')).equals(bytes)).toBe(true);
  });
});

describe('the brief of a region', () => {
  it('is titled so, has its own figures, and names nobody from elsewhere', async () => {
    const own = await openedPdf(await briefOf(officer, 'pdf'));
    const overview = await read<Overview>(officer, 'overview?asOf=2025-12');
    expect(own.title).toBe('情報労連 組織現況 月次報告（九州・沖縄ブロック） 2025年12月');
    expect(own.texts).toContain(grouped(overview.members));
    for (const { name, unions, members } of overview.byIndustry) {
      const place = own.texts.findIndex(
        (text, at) => text === name && own.texts[at + 1] === grouped(unions),
      );
      expect(own.texts[place + 3]).toBe(grouped(members ?? 0));
    }
    const foreign = await foreignNames();
    expect(foreign.length).toBeGreaterThan(100);
    for (const name of foreign) expect(own.running).not.toContain(name);
    expect(own.running).not.toContain('192,048');
  });
});

/** Names of the unions that the officer sees nothing of. */
async function foreignNames(): Promise<string[]> {
  const names = async (client: HttpClient) => {
    const pages = await Promise.all(
      [1, 2].map((page) =>
        read<UnionList>(client, `unions?asOf=2025-12&pageSize=200&page=${page}`),
      ),
    );
    return pages.flatMap(({ items }) => items.map(({ name }) => name));
  };
  const [all, own] = await Promise.all([names(viewer), names(officer)]);
  return all.filter((name) => !own.some((known) => known.includes(name)));
}
