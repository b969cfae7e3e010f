import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { soshiki } from '../support/command-line';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { SAMPLE } from '../support/sample';

jest.setTimeout(180_000);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(SAMPLE);
  await anAuditEntry(database);
});
afterAll(() => database.close());

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

describe('soshiki', () => {
  it.each([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['outline', '--asof', '2025-12']],
    ['a period that is none', ['outline', '--as-of', '2025-13']],
    ['a format that there is not', ['outline', '--format', 'exe']],
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
