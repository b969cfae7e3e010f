import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import {
  readReport,
  startReporting,
  stepCampaign,
  writeReport,
  type Reporting,
} from '../support/reporting';

let api: TestApi;
let admin: HttpClient;
let approver: HttpClient;
let editor: HttpClient;
let another: Reporting['another'];

beforeAll(async () => {
  ({ api, admin, approver, editor, another } = await startReporting());
}, 240_000);
afterAll(() => api.close());

describe('a correction of a locked period', () => {
  it('changes nothing of what was known before it was approved, byte for byte', async () => {
    const period = '2025-10';
    const statistics = async (knownAt?: string) => {
      const known = knownAt === undefined ? '' : `&knownAt=${knownAt}`;
      const texts = await Promise.all([
        approver.get(`/api/v1/overview?asOf=${period}${known}`),
        approver.get(`/api/v1/breakdown?asOf=${period}&by=industry,prefecture${known}`),
        approver.get(`/api/v1/trend?from=2025-01&to=${period}&by=block${known}`),
      ]);
      return texts.map(({ text, status }) => `${status} ${text}`);
    };
    const before = new Date().toISOString();
    const known = await statistics(before);
    expect(known[0]).toMatch(/^200 /);

    await stepCampaign(approver, period, 'reopen');
    const code = another();
    const { report } = await readReport(editor, { period, code });
    const members = (report.figure?.members ?? 0) + 40;
    const reasons = { largeChange: '訂正', gendersSwapped: '訂正', tenfold: '訂正' };
    const body = { members, reason: '3月の集計漏れ', reasons };
    const corrected = await writeReport(editor, { period, code, verb: 'correct', body });
    expect(corrected.status).toBe(200);
    await writeReport(admin, { period, code, verb: 'approve' });
    await stepCampaign(editor, period, 'close');
    await stepCampaign(approver, period, 'lock');

    expect(await statistics(before)).toEqual(known);
    expect(await statistics()).not.toEqual(known);
    expect((await readReport(editor, { period, code })).report.figure?.members).toBe(members);
  });
});
