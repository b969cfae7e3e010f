import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { aNewUnion, DirectoryCalls, outcomeOf, refusalIn } from '../support/directory-calls';
import { SAMPLE } from '../support/sample';

let api: TestApi;
let editor: DirectoryCalls;
let reporter: DirectoryCalls;
let own: string;
let other: string;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  editor = new DirectoryCalls(await api.signedIn('editor'));
  reporter = new DirectoryCalls(await api.signedIn('reporter'));
  own = (await reporter.list('asOf=2025-12'))[0]?.code ?? '';
  const unions = await editor.list('asOf=2025-12&industry=G39');
  other = unions.find(({ code }) => code !== own)?.code ?? '';
}, 240_000);
afterAll(() => api.close());

/** Rows of every table that a write to the directory could leave something in, and the head of the audit. */
async function everything(): Promise<unknown> {
  const tables = [
    ...['member_union', 'union_profile', 'union_affiliation', 'union_contact', 'lineage_event'],
    ...['lineage_transfer', 'lineage_cancellation', 'directory_change', 'directory_change_union'],
    ...['report_revision', 'report_cell', 'idempotency_key', 'audit_entry'],
  ];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  const { rows } = await api.database.owner.query(
    `SELECT ${counts.join(', ')}, (SELECT encode(sha256, 'hex') FROM audit_head) AS head`,
  );
  return rows[0];
}

describe('a preview', () => {
  it('of any write leaves nothing behind', async () => {
    const [one, two] = (await editor.list('asOf=2025-12&industry=G37')).filter(
      ({ members }) => (members ?? 0) > 0,
    );
    if (one === undefined || two === undefined) throw new Error('the sample has more unions');
    const { changeId } = outcomeOf(
      await editor.change(other, { body: { name: '試し', effectiveOn: '2026-01-01' } }),
    );
    const before = await everything();
    const isPreview = true;
    const merge = {
      ...{ kind: 'merge', effectiveOn: '2026-01-01', from: [one.code, two.code] },
      to: [aNewUnion()],
      transfers: [one, two].map(({ code, members }) => ({ from: code, to: { new: 0 }, members })),
    };
    const answers = await Promise.all([
      editor.affiliate({ body: aNewUnion({ effectiveOn: '2026-01-01' }), isPreview, key: 'p' }),
      editor.change(one.code, { body: { name: '仮', effectiveOn: '2026-01-01' }, isPreview }),
      editor.withdraw(one.code, {
        body: { effectiveOn: '2026-01-01', reason: '仮' },
        isPreview,
      }),
      editor.lineage({ body: merge, isPreview }),
      editor.undo(changeId ?? 0, { isPreview }),
    ]);
    expect(answers.map((answer) => outcomeOf(answer).changeId)).toEqual([
      ...[null, null, null, null, null],
    ]);
    expect(await everything()).toEqual(before);
  });
});

describe('the version of a union', () => {
  const versions = async (role: Role, code: string) =>
    /^"(u\d+)\./.exec(await new DirectoryCalls(await api.signedIn(role)).tag(code))?.[1];

  it('is told to those who may write to it, to nobody else', async () => {
    expect(await versions('editor', own)).toMatch(/^u\d+$/);
    expect(await versions('reporter', own)).toBe(await versions('admin', own));
    expect(await versions('viewer', own)).toBeUndefined();
    const regional = await api.signedIn('regional');
    const [seen] = await new DirectoryCalls(regional).list('asOf=2025-12');
    expect(await versions('regional', seen?.code ?? '')).toBeUndefined();
  });
});

describe('the contacts of a union', () => {
  const aContact = (roleName: string, more: object = {}) => ({
    ...{ roleName, email: null, postalAddress: null, telephone: null },
    ...more,
  });

  it('are set as a whole from a day on, and stay what they were before', async () => {
    const before = (await editor.show(other, '2025-09')).contacts;
    const contacts = [aContact('委員長', { telephone: '03-1234-5678' })];
    const set = await editor.setContacts(other, { body: { effectiveOn: '2025-10-01', contacts } });
    expect([set.status, set.json]).toEqual([200, { contacts }]);
    expect((await editor.show(other)).contacts).toEqual(contacts);
    expect((await editor.show(other, '2025-09')).contacts).toEqual(before);
    expect(set.headers.get('etag')?.split('.')[0]).toBe((await editor.tag(other)).split('.')[0]);
  });

  it('that are so already are no change', async () => {
    const contacts = [aContact('書記長', { email: 'a@example.jp' }), aContact('会計')];
    const body = { effectiveOn: '2025-11-01', contacts };
    await editor.setContacts(other, { body });
    const tag = await editor.tag(other);
    await editor.setContacts(other, { body });
    expect(await editor.tag(other)).toBe(tag);
    const later = [...contacts].reverse();
    await editor.setContacts(other, { body: { effectiveOn: '2025-12-01', contacts: later } });
    expect(await editor.tag(other)).toBe(tag);
  });

  it('are the own affair of a reporter, of whom no other union can be found', async () => {
    const contacts = [aContact('報告担当', { email: 'own@example.jp' })];
    const body = { contacts };
    expect((await reporter.setContacts(own, { body })).status).toBe(200);
    expect((await reporter.setContacts(other, { body, tag: '*' })).status).toBe(404);
    expect((await reporter.setContacts('9999', { body, tag: '*' })).status).toBe(404);
    const { items } = (await editor.client.get(`/api/v1/unions/${own}/changes`)).json as {
      items: { kind: string; recordedBy: string }[];
    };
    expect(items[0]).toMatchObject({ kind: 'contacts' });
  });

  it('are refused with a role twice, a day that is none of ours, and on what was not seen', async () => {
    const twice = { contacts: [aContact('書記長'), aContact('書記長')] };
    expect(refusalIn(await editor.setContacts(other, { body: twice }))).toContain(
      'body.contacts.1.roleName duplicate-role',
    );
    const early = { contacts: [], effectiveOn: '1900-01-01' };
    expect(refusalIn(await editor.setContacts(other, { body: early }))).toContain(
      'body.effectiveOn day-out-of-range',
    );
    const tag = await editor.tag(other);
    const [one, two] = await Promise.all(
      ['甲', '乙'].map((role) =>
        editor.setContacts(other, { body: { contacts: [aContact(role)] }, tag }),
      ),
    );
    const statuses = [one?.status ?? 0, two?.status ?? 0].sort((left, right) => left - right);
    expect(statuses).toEqual([200, 412]);
  });
});

describe('who may write to the directory', () => {
  it.each(['regional', 'reporter', 'viewer'] as const)('not the %s', async (role) => {
    const calls = new DirectoryCalls(await api.signedIn(role));
    const body = { name: '無権限', effectiveOn: '2025-12-01' };
    const answers = await Promise.all([
      calls.affiliate({ body: aNewUnion({ effectiveOn: '2025-12-01' }) }),
      calls.change(own, { body, tag: '*' }),
      calls.withdraw(own, { body: { effectiveOn: '2025-12-01', reason: '無' }, tag: '*' }),
      calls.reaffiliate(own, { body: { effectiveOn: '2025-12-01' }, tag: '*' }),
      calls.lineage({ body: {} }),
      calls.undo(1),
      calls.client.get(`/api/v1/unions/${own}/changes`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 403]);
  });
});

describe('the audit trail', () => {
  it('holds who changed what, before and after', async () => {
    const [, code = ''] = (await editor.list('asOf=2025-12&industry=E')).map((one) => one.code);
    const { name } = await editor.show(code);
    const body = { name: '監査労組', effectiveOn: '2025-12-01' };
    outcomeOf(await editor.change(code, { body }));
    const { rows } = await api.database.owner.query<{
      action: string;
      before: string;
      after: string;
      role: string;
    }>(`SELECT e.action, e.before, e.after, a.role FROM audit_entry e
        JOIN account a ON a.id = e.account_id WHERE e.subject = 'union:${code}'`);
    expect(rows).toMatchObject([{ action: 'union.change', role: 'editor' }]);
    expect(rows[0]?.before).toContain(name);
    expect(rows[0]?.before).not.toContain('監査労組');
    expect(rows[0]?.after).toContain('監査労組');
  });
});
