import { poolOf } from '../../apps/api/src/database/data-source';
import { to as copyTo } from 'pg-copy-streams';
import { startBenchServer, type BenchServer } from './bench-server';

/** A file may cost so many times a plain COPY of the same cells with the names of their unions. */
const ALLOWED_RATIO = { csv: 10, xlsx: 20 } as const;
/** Growth of the server, which the reader of the file shares. Unit: MB. */
const ALLOWED_GROWTH = 200;
const CELLS = 1_000_000;

const FROM = '2026-02';
const TO = '2026-12';

/** A union has 432 places for cells; eleven months of every union that reported are a million of them. */
const FILL = `
BEGIN;
ALTER TABLE report_revision DISABLE TRIGGER USER;
ALTER TABLE report_cell DISABLE TRIGGER USER;
ALTER TABLE review_decision DISABLE TRIGGER USER;
CREATE TEMP TABLE filled ON COMMIT DROP AS
  SELECT 50000000 + row_number() OVER () AS id, r.union_id, d.day
  FROM (SELECT DISTINCT union_id FROM report_revision WHERE period = '2025-12-31') r
  CROSS JOIN (SELECT (m + interval '1 month - 1 day')::date AS day
    FROM generate_series(timestamp '${FROM}-01', '${TO}-01', '1 month') m) d;
INSERT INTO campaign (period, opens_on, due_on, created_by)
  SELECT DISTINCT day, date '2026-01-10', date '2027-03-31', 1 FROM filled ON CONFLICT DO NOTHING;
INSERT INTO report_revision (id, union_id, period, rev, members, source, reason, entered_by, digest)
  SELECT id, union_id, day, 1, 432 * 7, 'entry', NULL, 3, sha256('') FROM filled;
INSERT INTO report_cell (revision_id, prefecture_code, gender, employment, members)
  SELECT f.id, p.code, g, e, 7 FROM filled f CROSS JOIN prefecture p
  CROSS JOIN unnest('{male,female,unknown}'::text[]) g
  CROSS JOIN unnest('{regular,nonregular,unknown}'::text[]) e;
INSERT INTO review_decision (revision_id, decision, decided_by, entered_by)
  SELECT id, 'approved', 2, 3 FROM filled;
COMMIT;
ANALYZE report_revision; ANALYZE report_cell; ANALYZE review_decision;`;

const PLAIN = `COPY (
  SELECT r.period, u.code, f.name, f.industry_code, c.prefecture_code, c.gender, c.employment, c.members
  FROM report_revision r JOIN report_cell c ON c.revision_id = r.id
  JOIN member_union u ON u.id = r.union_id
  JOIN union_profile f ON f.union_id = u.id AND upper_inf(f.recorded) AND upper_inf(f.valid)
  WHERE r.period >= '${FROM}-01' ORDER BY r.period, u.code) TO STDOUT (FORMAT csv)`;

async function main(): Promise<void> {
  const server = await startBenchServer();
  try {
    await server.withOwner(async (owner) => {
      const client = await poolOf(owner).connect();
      await client.query(FILL).finally(() => client.release());
    });
    await exported(server, `figures.csv?asOf=2025-12`);
    await exported(server, `figures.xlsx?asOf=2025-12`);
    const isGood = [await measured(server, 'csv'), await measured(server, 'xlsx')];
    process.exitCode = isGood.every(Boolean) ? 0 : 1;
  } finally {
    await server.close();
  }
}

async function measured(server: BenchServer, format: 'csv' | 'xlsx'): Promise<boolean> {
  const copies = [await copied(server)];
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const { took, bytes, lines } = await exported(server, `figures.${format}?from=${FROM}&to=${TO}`);
  clearInterval(watch);
  if (format === 'csv' && lines < CELLS) throw new Error(`only ${lines} lines`);
  copies.push(await copied(server)); // Before and after: both meet the same machine.
  const copy = (Number(copies[0]) + Number(copies[1])) / 2;
  const growth = (most - before) / 1024 ** 2;
  const ratio = took / copy;
  console.log(
    `a million cells as ${format.padEnd(15)} ${seconds(took)}, ${(bytes / 1024 ** 2).toFixed(0)} MB, COPY ${seconds(copy)}, ratio ${ratio.toFixed(2)}, memory +${growth.toFixed(0)} MB`,
  );
  return ratio <= ALLOWED_RATIO[format] && growth < ALLOWED_GROWTH;
}

/** Reads an export to its end and keeps nothing of it. */
async function exported({ url, viewer }: BenchServer, file: string) {
  const start = performance.now();
  const answer = await fetch(`${url}/api/v1/exports/${file}`, {
    headers: { cookie: viewer.cookie ?? '' },
  });
  if (answer.status !== 200 || answer.body === null) throw new Error(await answer.text());
  let [bytes, lines] = [0, 0];
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return { took: performance.now() - start, bytes, lines };
}

/** How long a plain COPY of the same cells takes, read to its end. Unit: milliseconds. */
async function copied({ pool }: BenchServer): Promise<number> {
  const client = await pool.connect();
  try {
    const start = performance.now();
    const source = client.query(copyTo(PLAIN));
    let bytes = 0;
    for await (const chunk of source) bytes += (chunk as Buffer).length;
    if (bytes < CELLS * 20) throw new Error(`only ${bytes} bytes`);
    return performance.now() - start;
  } finally {
    client.release();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

await main();
