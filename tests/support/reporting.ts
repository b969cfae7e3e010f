import type { Problem, Report } from '@soshiki/contracts';
import type { Answer, HttpClient } from './http-client';

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
