import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportedFile, Problem, UnionListItem } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { DirectoryCalls } from '../support/directory-calls';
import { ImportCalls, importIn } from '../support/import-calls';
import type { Answer } from '../support/http-client';
import { SAMPLE } from '../support/sample';

const DAY = '2025-12-01';
const HEADER = [
  ...['組合コード', '組合名', 'フリガナ', '略称', '種別', '業種', '都道府県', '連合体'],
  ...['加盟日', '脱退日', '適用日'],
];
type Row = Partial<Record<(typeof HEADER)[number], string>>;

let api: TestApi;
let editor: DirectoryCalls;
let files: ImportCalls;
let unions: UnionListItem[];

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  editor = new DirectoryCalls(await api.signedIn('editor'));
  files = new ImportCalls(editor.client);
  unions = await editor.list('asOf=2025-12&industry=G39&kind=council');
}, 240_000);
afterAll(() => api.close());

/** A union of the sample that no other story uses. */
function aUnion(): UnionListItem {
  const union = unions.pop();
  if (union === undefined) throw new Error('the sample has more unions');
  return union;
}

/** A directory as somebody keeps it in Excel, with a title above its header. */
function directory(rows: readonly Row[]): string {
  const lines = rows.map((row) => HEADER.map((column) => row[column] ?? '').join(','));
  return ['加盟組合名簿', '', HEADER.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

/** The row that says of a union what is recorded. */
function rowOf({ code, name, shortName, industry, parent }: UnionListItem): Row {
  return {
    ...{ 組合コード: code, 組合名: name, 略称: shortName ?? '', 業種: industry.name },
    連合体: parent?.code ?? '',
  };
}

function readIn(
  content: string | Uint8Array,
  query = `&effectiveOn=${DAY}`,
): Promise<ImportedFile> {
  return files.read({ content, name: '名簿.csv', query: `kind=unions${query}` });
}

const issuesIn = ({ json }: Answer) => (json as Problem).issues ?? [];

describe('a directory', () => {
  it('is compared row by row, changes nothing, and is then applied once by the rules of the forms', async () => {
    const [moved, renamed, gone, same, faulty, homeless] = Array.from({ length: 6 }, aUnion) as [
      ...[UnionListItem, UnionListItem, UnionListItem, UnionListItem, UnionListItem, UnionListItem],
    ];
    const before = await editor.history(moved.code);
    const file = await readIn(
      directory([
        { ...rowOf(moved), 組合コード: String(Number(moved.code)), 業種: 'E15', 略称: '移り' },
        { ...rowOf(renamed), 組合名: '改名組合その一', 適用日: '令和7年10月1日' },
        { ...rowOf(gone), 脱退日: '2025/11/1' },
        rowOf(same),
        { ...rowOf(faulty), 業種: '漁業' },
        { ...rowOf(homeless), 連合体: same.code },
        { 組合名: '似た名の組合', 加盟日: '' },
        {
          ...{
            組合コード: '0991',
            組合名: '青空通信労働組合',
            フリガナ: 'ｱｵｿﾞﾗﾂｳｼﾝ',
            種別: '協議会加盟組合',
          },
          ...{ 業種: '情報通信', 都道府県: '長野', 加盟日: 'R7.12.1' },
        },
        { 組合名: '合計', 組合コード: '' },
      ]),
    );
    expect(file.rows).toEqual({
      ...{ total: 8, new: 1, changed: 3, unchanged: 1, unmatched: 1, rejected: 2, subtotals: 0 },
    });
    expect(file.reasonsWanted).toEqual({ corrections: 1, warnings: 0 });
    expect(file.periods.find(({ period }) => period === '2025-11')).toMatchObject({
      after: {
        unions: (file.periods.find(({ period }) => period === '2025-11')?.before.unions ?? 0) - 1,
      },
    });
    expect(await files.rows(file.id)).toMatchObject([
      {
        ...{ row: 4, state: 'changed', code: moved.code },
        fields: [
          { field: 'shortName', before: moved.shortName, after: '移り' },
          { field: 'industry', before: 'G39 情報サービス', after: 'E15 印刷' },
        ],
      },
      { row: 5, state: 'changed', fields: [{ field: 'name', before: renamed.name }] },
      { row: 6, state: 'changed', fields: [{ field: 'withdrawnOn', after: '2025-11-01' }] },
      { row: 7, state: 'unchanged', fields: [] },
      {
        ...{ row: 8, state: 'rejected', code: faulty.code },
        issues: [{ row: 8, column: 'F', code: 'unknown-word', found: '漁業' }],
      },
      { row: 9, state: 'rejected', issues: [{ row: 9, column: 'H', code: 'not-a-confederation' }] },
      { row: 10, state: 'unmatched', code: null, given: { code: '', name: '似た名の組合' } },
      { row: 11, state: 'new', code: '0991', given: { name: '青空通信労働組合' } },
    ]);
    expect(await editor.history(moved.code)).toEqual(before);
    expect((await editor.client.get('/api/v1/unions/0991')).status).toBe(404);

    const whole = await files.apply(file.id, { reason: '定期の見直し' });
    expect([whole.status, issuesIn(whole).map(({ code }) => code)]).toEqual([
      ...[422, ['unmatched-rows', 'rejected-rows']],
    ]);
    const silent = await files.apply(file.id, { withoutFaulty: true });
    expect([silent.status, issuesIn(silent)]).toMatchObject([
      ...[422, [{ path: 'body.reason', code: 'reason-required' }]],
    ]);
    expect(await editor.history(moved.code)).toEqual(before);

    const key = randomUUID();
    const body = { reason: '定期の見直し', withoutFaulty: true };
    const applied = await files.apply(file.id, body, key);
    expect([applied.status, importIn(applied).state]).toEqual([200, 'applied']);
    expect((await files.apply(file.id, body, key)).text).toBe(applied.text);
    expect((await files.apply(file.id, body)).status).toBe(409);

    expect(await editor.show(moved.code)).toMatchObject({
      industry: { code: 'E15' },
      shortName: '移り',
    });
    expect(await editor.show(moved.code, '2025-11')).toMatchObject({ industry: { code: 'G39' } });
    expect(await editor.show(renamed.code, '2025-10')).toMatchObject({ name: '改名組合その一' });
    expect(await editor.show(renamed.code, '2025-09')).toMatchObject({ name: renamed.name });
    expect(await editor.show(gone.code)).toMatchObject({ withdrawnOn: '2025-11-01' });
    expect(await editor.show('0991')).toMatchObject({
      ...{ kana: 'あおぞらつうしん', prefecture: { code: '20' }, affiliatedOn: '2025-12-01' },
    });
    const { profiles } = await editor.history(moved.code);
    expect(profiles).toContainEqual(
      expect.objectContaining({ validFrom: DAY, reason: '定期の見直し', shortName: '移り' }),
    );
    const changes = await editor.client.get(`/api/v1/unions/${gone.code}/changes`);
    expect(changes.json).toMatchObject({
      items: [{ kind: 'withdrawal', effectiveOn: '2025-11-01', mayUndo: true }],
    });
    expect(await files.rows(file.id)).toEqual([]);
  });

  it('is not applied over what somebody else has changed since it was compared', async () => {
    const union = aUnion();
    const file = await readIn(directory([{ ...rowOf(union), 略称: 'ファイルの略称' }]));
    await editor.change(union.code, { body: { shortName: '人の略称', effectiveOn: DAY } });
    const answer = await files.apply(file.id, {});
    expect(answer.status).toBe(409);
    expect(issuesIn(answer)).toMatchObject([
      { path: `unions.${union.code}.shortName`, code: 'yours', found: 'ファイルの略称' },
      { path: `unions.${union.code}.shortName`, code: 'theirs', found: '人の略称' },
    ]);
    expect((await editor.show(union.code)).shortName).toBe('人の略称');
  });

  it('wants the day from which its changes hold, and says which days it does not change', async () => {
    const [union, other] = [aUnion(), aUnion()];
    const rows = [
      { ...rowOf(union), 略称: '無日' },
      { ...rowOf(other), 加盟日: '1999-04-01' },
    ];
    expect(await files.rows((await readIn(directory(rows), '')).id)).toMatchObject([
      { state: 'rejected', issues: [{ row: 4, column: 'K', code: 'effective-on-wanted' }] },
      { state: 'rejected', issues: [{ row: 5, column: 'I', code: 'affiliation-differs' }] },
    ]);
  });

  it('keeps both rows of a union out that has two, and leaves out whom the person leaves out', async () => {
    const [union, other, third] = [aUnion(), aUnion(), aUnion()];
    const changed = (one: UnionListItem, 略称: string) => ({ ...rowOf(one), 略称 });
    const file = await readIn(
      directory([
        ...[changed(union, '一'), changed(other, '二'), changed(union, '三'), changed(third, '四')],
      ]),
    );
    expect((await files.rows(file.id)).map(({ state }) => state)).toEqual([
      ...['rejected', 'changed', 'rejected', 'changed'],
    ]);
    const leaveOut = [{ union: other.code, period: null }];
    expect((await files.apply(file.id, { withoutFaulty: true, leaveOut })).status).toBe(200);
    expect((await editor.show(other.code)).shortName).toBe(other.shortName);
    expect((await editor.show(third.code)).shortName).toBe('四');
  });

  it('brings a confederation with the unions that join it, and takes a union back that had left', async () => {
    const [member, returning] = [aUnion(), aUnion()];
    const body = { effectiveOn: '2025-06-01', reason: '脱退届' };
    await editor.withdraw(returning.code, { body });
    const rows = [
      { ...rowOf(member), 連合体: '0992' },
      { ...rowOf(returning), 加盟日: '2025-12-01' },
      {
        ...{
          組合コード: '0992',
          組合名: '東西通信連合',
          フリガナ: 'とうざいれんごう',
          種別: '連合体',
        },
        ...{ 業種: '情報通信', 都道府県: '東京都', 加盟日: DAY },
      },
    ];
    const file = await readIn(directory(rows));
    expect((await files.rows(file.id)).map(({ state }) => state)).toEqual([
      'changed',
      'changed',
      'new',
    ]);
    expect((await files.apply(file.id, {})).status).toBe(200);
    expect((await editor.show(member.code)).parent?.code).toBe('0992');
    const { affiliations } = await editor.history(returning.code);
    expect(affiliations.filter(({ supersededAt }) => supersededAt === null)).toMatchObject([
      { to: '2025-06-01' },
      { from: '2025-12-01', to: null },
    ]);
  });

  it('is matched by hand where its names are not known, without being renamed', async () => {
    const union = aUnion();
    const rows = [{ 組合名: '昔からの呼び名', 略称: '呼び名' }];
    const file = await readIn(directory(rows));
    expect(await files.rows(file.id)).toMatchObject([{ state: 'unmatched', code: null }]);
    const matches = [{ given: '昔からの　呼び名', code: union.code }];
    expect(importIn(await files.change(file.id, { matches })).rows.changed).toBe(1);
    expect(await files.rows(file.id)).toMatchObject([
      {
        ...{ state: 'changed', code: union.code, name: union.name },
        fields: expect.not.arrayContaining([expect.objectContaining({ field: 'name' })]),
        issues: [{ severity: 'warning', code: 'other-name' }],
      },
    ]);
  });

  it('that was exported does not lose a change made to a name beside its code', async () => {
    const exported = await editor.client.get(
      '/api/v1/exports/unions.csv?asOf=2025-12&kind=individual',
    );
    const [, line = ''] = exported.text.split('\r\n');
    const renamed = exported.text.replace(line, line.replace('その他・個人加盟', '印刷'));
    expect(renamed).not.toBe(exported.text);
    const [row] = await files.rows((await readIn(renamed)).id);
    expect(row).toMatchObject({ state: 'rejected', issues: [{ code: 'columns-differ' }] });
  });

  it.each(['', '&encoding=cp932', '&status=all'])(
    'comes back unchanged as it was exported (%s)',
    async (query) => {
      const exported = await editor.client.get(`/api/v1/exports/unions.csv?asOf=2025-12${query}`);
      expect(exported.status).toBe(200);
      const { rows, issues } = await readIn(exported.bytes, '&effectiveOn=2025-12-31');
      expect(issues).toEqual([]);
      expect(rows).toMatchObject({ unchanged: rows.total, rejected: 0, unmatched: 0 });
      expect(rows.total).toBeGreaterThan(200);
    },
  );
});
