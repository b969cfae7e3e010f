import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryChanges, type DirectoryChange } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { aNewUnion, DirectoryCalls, outcomeOf, refusalIn } from '../support/directory-calls';
import {
  aMerger,
  anAbsorption,
  DAY,
  januaryReport,
  unreported,
  type UnionPool,
} from '../support/lineage-stage';
import { SAMPLE } from '../support/sample';

let api: TestApi;
let editor: DirectoryCalls;
let approver: DirectoryCalls;
let unions: UnionPool;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  editor = new DirectoryCalls(await api.signedIn('editor'));
  approver = new DirectoryCalls(await api.signedIn('approver'));
  unions = await unreported(api, editor);
}, 240_000);
afterAll(() => api.close());

async function changesOf(code: string): Promise<DirectoryChange[]> {
  const { json } = await editor.client.get(`/api/v1/unions/${code}/changes`);
  return directoryChanges.list.response.parse(json).items;
}

/** Renames a union and answers the number of the change. */
async function renamed(code: string, name: string, effectiveOn = DAY): Promise<number> {
  const outcome = outcomeOf(await editor.change(code, { body: { name, effectiveOn } }));
  return outcome.changeId ?? 0;
}

const statistics = async () => {
  const paths = ['overview?asOf=2026-01', 'breakdown?asOf=2026-01&by=union', 'overview'];
  const answers = await Promise.all(paths.map((path) => editor.client.get(`/api/v1/${path}`)));
  return answers.map(({ text }) => text);
};

describe('undoing', () => {
  it('a change of a profile brings back what was, and loses nothing', async () => {
    const { code } = unions.next();
    const before = await editor.show(code, '2026-01');
    const id = await renamed(code, '取消前の名');
    const shown = outcomeOf(await editor.undo(id, { isPreview: true }));
    const undone = outcomeOf(await editor.undo(id));
    expect(undone).toEqual({ ...shown, changeId: undone.changeId });
    expect(await editor.show(code, '2026-01')).toEqual(before);
    const { profiles } = await editor.history(code);
    expect(profiles.find(({ name }) => name === '取消前の名')?.supersededAt).not.toBeNull();
    expect(await changesOf(code)).toMatchObject([
      { kind: 'undo', undoes: id, mayUndo: false, usedBecause: 'undo', reason: '誤入力' },
      { id, kind: 'profile', mayUndo: false, recordedBy: '本部担当（サンプル）' },
    ]);
    expect((await changesOf(code))[1]?.undoneAt).not.toBeNull();
  });

  it('an affiliation leaves a code that nobody gets again, and a union nobody finds', async () => {
    const before = await statistics();
    const body = aNewUnion({ name: '幻の労働組合', effectiveOn: '2025-10-01' });
    const { codes, changeId } = outcomeOf(await editor.affiliate({ body }));
    const code = codes[0] ?? '';
    outcomeOf(await editor.undo(changeId ?? 0));
    expect(await statistics()).toEqual(before);
    expect((await editor.client.get(`/api/v1/unions/${code}`)).status).toBe(404);
    expect(await editor.list(`asOf=2025-12&status=all&q=${encodeURIComponent('幻の')}`)).toEqual(
      [],
    );
    const change = { body: { name: '幽霊', effectiveOn: DAY }, tag: '*' };
    expect((await editor.change(code, change)).status).toBe(404);
    expect(refusalIn(await editor.affiliate({ body: { ...body, code } }))).toEqual([
      ...[409, 'conflict'],
    ]);
    const again = outcomeOf(await editor.affiliate({ body }));
    expect(again.codes).not.toContain(code);
    expect((await changesOf(code))[1]?.unions).toEqual([{ code, name: '幻の労働組合' }]);
  });

  it('a withdrawal brings the union back as if it had never left', async () => {
    const before = await statistics();
    const { code } = unions.next();
    const body = { effectiveOn: DAY, reason: '脱退' };
    const { changeId } = outcomeOf(await editor.withdraw(code, { body }));
    expect(await statistics()).not.toEqual(before);
    outcomeOf(await editor.undo(changeId ?? 0));
    expect(await statistics()).toEqual(before);
  });

  it('a merger brings back its unions, and expects no report of the new one any more', async () => {
    const before = await statistics();
    const [one, two] = [unions.next(), unions.next()];
    const body = aMerger([one, two]);
    const { changeId, codes } = outcomeOf(await editor.lineage({ body }));
    const code = codes.at(-1) ?? '';
    const report = `/api/v1/campaigns/2026-01/reports/${code}`;
    expect((await editor.client.get(report)).status).toBe(200);
    outcomeOf(await editor.undo(changeId ?? 0));
    expect(await statistics()).toEqual(before);
    expect((await editor.client.get(report)).status).toBe(404);
    expect((await editor.history(one.code)).lineage).toEqual([]);
    const family = await editor.client.get(`/api/v1/unions/${one.code}/lineage`);
    expect(family.json).toMatchObject({ unions: [{ code: one.code }], events: [] });
  });

  it('an absorption puts the figure of before in the place of the opening report', async () => {
    const [one, two] = [unions.next(), unions.next()];
    const { changeId } = outcomeOf(await editor.lineage({ body: anAbsorption(one, two) }));
    const { effect } = outcomeOf(await editor.undo(changeId ?? 0));
    expect(effect.notes.map(({ en }) => en).join(' ')).toContain(two.code);
    const report = await januaryReport(editor, two.code);
    expect(report).toMatchObject({ state: 'submitted', revision: 2, members: two.members });
  });

  it('changes of contacts brings the contacts back', async () => {
    const { code } = unions.next();
    const before = (await editor.show(code, '2026-01')).contacts;
    const contact = { roleName: '臨時', email: null, postalAddress: null, telephone: '119' };
    await editor.setContacts(code, { body: { effectiveOn: DAY, contacts: [contact] } });
    const [change] = await changesOf(code);
    outcomeOf(await editor.undo(change?.id ?? 0));
    expect((await editor.show(code, '2026-01')).contacts).toEqual(before);
  });

  it('goes back step by step, the later change first', async () => {
    const { code, name } = unions.next();
    const [first, second] = [await renamed(code, '一番目'), await renamed(code, '二番目')];
    expect(refusalIn(await editor.undo(first))).toEqual([
      ...[422, 'refused', 'params.id later-change'],
    ]);
    outcomeOf(await editor.undo(second));
    expect((await editor.show(code, '2026-01')).name).toBe('一番目');
    outcomeOf(await editor.undo(first));
    expect((await editor.show(code, '2026-01')).name).toBe(name);
  });
});

describe('a change', () => {
  it('is undone once: a second time is a conflict, also at the same moment', async () => {
    const { code } = unions.next();
    const id = await renamed(code, '一度だけ');
    const answers = await Promise.all([editor.undo(id), approver.undo(id), editor.undo(id)]);
    const statuses = answers.map(({ status }) => status).sort((one, other) => one - other);
    expect(statuses).toEqual([201, 409, 409]);
    const [undo] = await changesOf(code);
    expect(refusalIn(await editor.undo(undo?.id ?? 0))).toEqual([
      ...[422, 'refused', 'params.id undone'],
    ]);
  });

  it('that a figure has been approved upon is not undone', async () => {
    const { code, members } = unions.next();
    const id = await renamed(code, '承認済みの名');
    const path = `/api/v1/campaigns/2026-01/reports/${code}`;
    const tag = async () => (await editor.client.get(path)).headers.get('etag') ?? '';
    const submit = { 'if-match': await tag() };
    const submitted = await editor.client.post(`${path}/submit`, { members }, submit);
    expect([submitted.status, submitted.text]).toEqual([200, expect.anything()]);
    expect((await changesOf(code))[0]?.mayUndo).toBe(true);
    const approve = { 'if-match': await tag() };
    expect((await approver.client.post(`${path}/approve`, {}, approve)).status).toBe(200);
    expect((await changesOf(code))[0]).toMatchObject({
      ...{ mayUndo: false, usedBecause: 'figure-approved' },
    });
    expect(refusalIn(await editor.undo(id))).toContain('params.id figure-approved');
  });

  it('that an outline has been published upon is not undone', async () => {
    const { code } = unions.next();
    const id = await renamed(code, '公表済みの名', '2025-12-01');
    await publish('2025-12-31');
    expect((await changesOf(code))[0]?.usedBecause).toBe('published');
    expect(refusalIn(await editor.undo(id))).toContain('params.id published');
    const later = unions.next();
    await renamed(later.code, '後の名', '2026-01-01');
    expect((await changesOf(later.code))[0]?.usedBecause).toBeNull();
  });

  it('that brought a confederation is not undone while unions belong to it', async () => {
    const body = aNewUnion({ name: '新連合', kind: 'confederation', effectiveOn: DAY });
    const { codes, changeId } = outcomeOf(await editor.affiliate({ body }));
    const { code } = unions.next();
    const join = { parent: codes[0], effectiveOn: DAY };
    outcomeOf(await editor.change(code, { body: join }));
    expect(refusalIn(await editor.undo(changeId ?? 0))).toContain('params.id later-change');
  });

  it('that there is not is not found', async () => {
    expect((await editor.undo(999_999)).status).toBe(404);
    expect((await editor.client.get('/api/v1/unions/9999/changes')).status).toBe(404);
  });
});

/** Publishes an outline as two persons would. */
async function publish(asOf: string): Promise<void> {
  await api.database.owner.query(
    `WITH persons AS (SELECT min(id) FILTER (WHERE role = 'editor') AS editor,
         min(id) FILTER (WHERE role = 'approver') AS approver FROM account),
       drafted AS (INSERT INTO publication (number, as_of, rounding, drafted_by)
         SELECT (SELECT max(number) + 1 FROM publication), $1, 'half-up', editor FROM persons
         RETURNING number, drafted_by)
     INSERT INTO publication_step (number, step, by_account, drafted_by)
     SELECT number, step, approver, drafted_by
     FROM drafted, persons, unnest(ARRAY['approved', 'published']) step`,
    [asOf],
  );
}
