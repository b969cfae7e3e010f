import {
  reviewQueue,
  type ApproveManyOutcome,
  type CampaignBoard,
  type Problem,
  type Report,
  type ReviewQueue,
} from '@soshiki/contracts';
import { startApi, type TestApi } from './api';
import type { Answer, HttpClient } from './http-client';
import { SAMPLE } from './sample';

/** What is written to a report. */
export type ReportVerb = 'save' | 'submit' | 'approve' | 'return' | 'correct';

/** A write to the report of a union: which, what, and with what `If-Match` (`*` unless given). */
export interface ReportWrite {
  readonly period: string;
  readonly code: string;
  readonly verb: ReportVerb;
  readonly body?: object;
  readonly tag?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const path = (period: string, code: string): string =>
  `/api/v1/campaigns/${period}/reports/${code}`;

/** Sends a write to a report. */
export function writeReport(client: HttpClient, write: ReportWrite): Promise<Answer> {
  const { period, code, verb, body = {}, tag = '*' } = write;
  const address = path(period, code);
  return client.send(
    verb === 'save' ? 'PUT' : 'POST',
    verb === 'save' ? address : `${address}/${verb}`,
    {
      headers: { 'content-type': 'application/json', 'if-match': tag, ...write.headers },
      body: JSON.stringify(body),
    },
  );
}

/** The report of a union as the client reads it, with its entity tag. */
export async function readReport(
  client: HttpClient,
  { period, code }: Pick<ReportWrite, 'period' | 'code'>,
): Promise<{ readonly report: Report; readonly tag: string; readonly status: number }> {
  const { json, headers, status } = await client.get(path(period, code));
  return { report: json as Report, tag: headers.get('etag') ?? '', status };
}

/** Codes of the issues of a problem, with the paths they stand at. */
export function issuesOf({ json }: Answer): string[] {
  const { issues = [] } = json as Problem;
  return issues.map(({ code, path: place }) => (place === undefined ? code : `${place} ${code}`));
}

/** Moves the days of a campaign, as the editor may. */
export async function reschedule(
  editor: HttpClient,
  { period, ...days }: { period: string; opensOn?: string; dueOn?: string },
): Promise<void> {
  const answer = await editor.send('PATCH', `/api/v1/campaigns/${period}`, {
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify(days),
  });
  if (answer.status !== 200) throw new Error(`the campaign was not rescheduled: ${answer.text}`);
}

/** Takes a campaign to its next step. */
export async function stepCampaign(
  client: HttpClient,
  period: string,
  step: 'close' | 'lock' | 'reopen',
): Promise<Answer> {
  const body = step === 'reopen' ? { reason: '試験のため' } : {};
  return client.post(`/api/v1/campaigns/${period}/${step}`, body);
}

/** The open campaign of the sample, due long from now, with somebody of each role who reports or decides. */
export interface Reporting {
  readonly api: TestApi;
  readonly admin: HttpClient;
  readonly approver: HttpClient;
  readonly editor: HttpClient;
  readonly reporter: HttpClient;
  /** Code of the reporter's own union. */
  readonly own: string;
  /** Code of a union with more than 20 members that has not begun its report, each once. */
  readonly another: () => string;
  /** Members of a union in the period before. */
  readonly lastTime: (code: string) => Promise<number>;
}

/** Period of the sample's open campaign. */
export const PERIOD = '2026-01';
/** A due day that no test run reaches. */
export const FAR = '2099-12-31';

/** The report of a union in the open campaign. */
export const of = (code: string) => ({ period: PERIOD, code });

/** Starts the server on a copy of the sample. */
export async function startReporting(): Promise<Reporting> {
  const api = await startApi({ filling: SAMPLE });
  const [admin, approver, editor, reporter] = await Promise.all([
    api.signedIn('admin'),
    api.signedIn('approver'),
    api.signedIn('editor'),
    api.signedIn('reporter'),
  ]);
  const session = await reporter.get('/api/v1/session');
  const own = (session.json as { user: { scope: { code: string } } }).user.scope.code;
  const untouched = await codesNotBegun(editor);
  await reschedule(editor, { period: PERIOD, dueOn: FAR });
  return {
    ...{ api, admin, approver, editor, reporter, own },
    another: () => {
      const code = untouched.pop();
      if (code === undefined) throw new Error('the sample has unions that have not begun');
      return code;
    },
    lastTime: async (code) => (await readReport(editor, of(code))).report.previous?.members ?? 0,
  };
}

async function codesNotBegun(editor: HttpClient): Promise<string[]> {
  const { json } = await editor.get(`/api/v1/campaigns/${PERIOD}/reports?state=notStarted`);
  return (json as CampaignBoard).items
    .filter(({ previous }) => previous !== null && previous.members > 20)
    .map(({ code }) => code);
}

/** Approves many reports of the open campaign at once. */
export async function approveMany(client: HttpClient, body: object): Promise<ApproveManyOutcome> {
  const { json } = await client.post(`/api/v1/campaigns/${PERIOD}/approve`, body);
  return json as ApproveManyOutcome;
}

/** What waits for a decision in the open campaign. */
export async function readQueue(client: HttpClient): Promise<ReviewQueue> {
  return reviewQueue.parse((await client.get(`/api/v1/campaigns/${PERIOD}/review`)).json);
}
