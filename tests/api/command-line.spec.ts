import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { soshiki } from '../support/command-line';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { SAMPLE } from '../support/sample';

jest.setTimeout(180_000);

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'soshiki-commands-'));

beforeAll(async () => {
  database = await createTestDatabase(SAMPLE);
  await anAuditEntry(database);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

/** The sample data comes without one: nobody has done anything yet. */
async function anAuditEntry({ owner }: TestDatabase): Promise<void> {
  await owner.query(`INSERT INTO audit_entry (action, subject) VALUES ('test.begin', 'test')`);
}

const run = (...args: string[]) => soshiki(database.urls.runtime, ...args);

describe('soshiki outline', () => {
  it('prints the sentence on one line and nothing else', async () => {
    const { exitCode, stdout } = await run('outline', '--as-of', '2025-12');
    expect([exitCode, stdout]).toEqual([0, '組織人員：229組合、19万2千人（2025年12月現在）\n']);
  });

  it('prints documents in the format and language asked for', async () => {
    const markdown = await run('outline', '--as-of', '2025-12', '--format', 'md');
    const english = await run('outline', '--as-of', '2025-12', '--lang', 'en');
    const data = await run('outline', '--as-of', '2025-12', '--format', 'json');
    expect(markdown.stdout).toMatch(/^## 組織人員の概要\n/);
    expect(english.stdout).toBe('Membership: 229 unions, 192,000 members (as of December 2025)\n');
    expect(JSON.parse(data.stdout)).toMatchObject({ unions: 229, members: 192_048 });
  });

  it('prints an unsettled figure but says why it is none yet, with exit code 1', async () => {
    const { exitCode, stdout, stderr } = await run('outline', '--as-of', '2026-01');
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringMatching(/^組織人員：.*（2026年1月現在）\n$/),
    ]);
    expect(stderr).toContain('受け付けている最中');
  });
});

describe('soshiki export', () => {
  it('writes the figures to standard output, and an import of them finds nothing to do', async () => {
    const exported = await run('export', 'figures', '--as-of', '2025-12');
    expect([exported.exitCode, exported.stderr]).toEqual([0, 'soshiki-figures-2025-12.csv\n']);
    const lines = exported.stdout.trimEnd().split('\r\n').slice(1);
    const sum = lines.reduce(
      (total, line) => total + Number(line.split(',')[9]?.replace('…', '0')),
      0,
    );
    expect(sum).toBe(192_048);
    const file = join(folder, 'figures.csv');
    writeFileSync(file, exported.stdout);
    const { exitCode, stdout, stderr } = await run('import', file);
    const rows = lines.length.toLocaleString('en');
    const counts = `行 ${rows}、新規 0、変更 0、変更なし ${rows}、組合が見つからない 0、取り込めない 0\n`;
    expect([exitCode, stdout.slice(0, counts.length)]).toEqual([0, counts]);
    expect(stderr).toContain('--apply');
  });

  it('writes breakdowns and trends', async () => {
    const breakdown = await run('export', 'breakdown', '--as-of', '2025-12', '--by', 'kind');
    const trend = await run(
      'export',
      'trend',
      '--from',
      '2025-12',
      '--to',
      '2025-12',
      '--lang',
      'en',
    );
    expect(breakdown.stdout).toMatch(
      /^\uFEFF種別コード,種別,組合数,組合員数,構成比（％）\r\nnational,/,
    );
    expect(trend.stdout).toBe('\uFEFFPeriod,Unions,Members\r\n2025-12,229,192048\r\n');
  });
});

describe('soshiki import', () => {
  it('submits reports as an account of the headquarters when told to apply', async () => {
    const file = join(folder, 'reports.csv');
    const { rows } = await database.owner.query<{ code: string }>(
      `SELECT u.code FROM member_union u JOIN report_revision r ON r.union_id = u.id AND r.period = '2025-12-31'
       WHERE NOT EXISTS (SELECT FROM report_revision n WHERE n.union_id = u.id AND n.period = '2026-01-31')
       ORDER BY u.code LIMIT 1`,
    );
    const code = rows[0]?.code ?? '';
    writeFileSync(file, `組合コード,組合員数\r\n${code},123\r\n`);
    const args = ['import', file, '--period', '2026-01', '--json'];
    const before = await run(...args);
    expect([before.exitCode, JSON.parse(before.stdout)]).toMatchObject([
      0,
      { state: 'ready', rows: { new: 1, total: 1 } },
    ]);
    const nobody = await run(...args, '--as', 'nobody@example.jp');
    expect([nobody.exitCode, nobody.stdout]).toEqual([2, '']);
    const applied = await run(...args, '--apply', '--warning-reason', '確かめた');
    expect([applied.exitCode, JSON.parse(applied.stdout)]).toMatchObject([0, { state: 'applied' }]);
    const submitted = await database.owner.query(
      `SELECT r.members, r.source FROM report_revision r JOIN member_union u ON u.id = r.union_id
       WHERE u.code = $1 AND r.period = '2026-01-31'`,
      [code],
    );
    expect(submitted.rows).toEqual([{ members: 123, source: 'import' }]);
  });

  it('ends with 1 when rows match no union, and says where', async () => {
    const file = join(folder, 'unknown.csv');
    writeFileSync(file, '組合名,組合員数\r\nどこにもない労働組合,5\r\n');
    const { exitCode, stderr } = await run('import', file, '--period', '2026-01');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^2: 「どこにもない労働組合」/m);
  });
});

describe('soshiki', () => {
  it.each([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['outline', '--asof', '2025-12']],
    ['a period that is none', ['outline', '--as-of', '2025-13']],
    ['a format that there is not', ['outline', '--format', 'exe']],
    ['a file that there is not', ['import', '/nowhere/figures.csv']],
    ['a breakdown by nothing', ['export', 'breakdown']],
    ['half a span', ['export', 'figures', '--from', '2025-01']],
    ['a scale that is no number', ['sample', '--scale', 'many']],
  ])('ends with 2 after %s, and prints no data', async (_, args) => {
    const { exitCode, stdout, stderr } = await run(...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /);
  });

  it('tells its commands when asked for help', async () => {
    const { exitCode, stdout } = await run('--help');
    expect(exitCode).toBe(0);
    expect(
      ['outline', 'sample', 'migrate', 'check'].filter((name) => !stdout.includes(name)),
    ).toEqual([]);
  });

  it('never puts sample data beside what is there', async () => {
    const { exitCode, stderr } = await run('sample');
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('組合があるので')]);
  });

  it('has nothing to migrate in a database that is up to date', async () => {
    const { exitCode, stdout } = await run('migrate', '--json');
    expect([exitCode, JSON.parse(stdout)]).toEqual([0, { migrated: [] }]);
  });

  it('has no sentence for a database without unions', async () => {
    const empty = await createTestDatabase();
    const { exitCode, stdout, stderr } = await soshiki(empty.urls.runtime, 'outline');
    await empty.close();
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('soshiki sample');
  });
});

describe('soshiki check', () => {
  it('finds every rule kept in the sample data', async () => {
    const { exitCode, stdout } = await run('check', '--json');
    const results = JSON.parse(stdout) as { rule: string; isKept: boolean; checked: number }[];
    expect(results.filter(({ isKept }) => !isKept)).toEqual([]);
    expect(results.filter(({ checked }) => checked === 0)).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('finds a cell moved to another prefecture, although the sums still agree', async () => {
    const own = await tamperedSample([
      [
        'report_cell',
        `UPDATE report_cell SET prefecture_code = '47' WHERE ctid IN (SELECT c.ctid FROM report_cell c
         WHERE c.prefecture_code = '46' AND NOT EXISTS (SELECT FROM report_cell o
           WHERE o.revision_id = c.revision_id AND o.prefecture_code = '47') LIMIT 1)`,
      ],
    ]);
    const rules = ['--rule', 'digests', 'cells-equal-members'];
    const { exitCode, stdout } = await soshiki(own.urls.runtime, 'check', ...rules);
    await own.close();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^NG {2}digests +1\/\d+ .*\n +\d{4} \d{4}-\d\d rev \d: .*\nok {2}cells/);
  });

  it('finds what the owner altered behind its back, wherever it was', async () => {
    const own = await tamperedSample([
      [
        'report_cell',
        `UPDATE report_cell SET members = members + 1
         WHERE ctid IN (SELECT ctid FROM report_cell ORDER BY revision_id LIMIT 1)`,
      ],
      [
        'publication_row',
        `UPDATE publication_row SET name = name || '？' WHERE number = 1
         AND union_code = (SELECT min(union_code) FROM publication_row WHERE number = 1)`,
      ],
      ['audit_entry', `UPDATE audit_entry SET action = 'nothing' WHERE id = 1`],
    ]);
    await own.owner.query('ALTER TABLE review_decision DISABLE TRIGGER USER');
    const rules = ['cells-equal-members', 'publication-text', 'audit-chain', 'history-guarded'];
    const { exitCode, stdout } = await soshiki(own.urls.runtime, 'check', '--rule', ...rules);
    await own.close();
    expect(exitCode).toBe(1);
    expect([...stdout.matchAll(/^NG {2}([\w-]+)/gm)].map(([, rule]) => rule).sort()).toEqual(
      rules.sort(),
    );
  });

  it('has no verdict on a rule that there is not', async () => {
    const { exitCode, stdout, stderr } = await run('check', '--rule', 'no-such-rule');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('no-such-rule');
  });
});

/** The sample data with rows altered by the owner of the tables, who can switch the guards off and on. */
async function tamperedSample(
  changes: readonly (readonly [table: string, sql: string])[],
): Promise<TestDatabase> {
  const own = await createTestDatabase(SAMPLE);
  await anAuditEntry(own);
  for (const [table, sql] of changes) {
    await own.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    expect((await own.owner.query(sql)).rowCount).toBe(1);
    await own.owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
  return own;
}
