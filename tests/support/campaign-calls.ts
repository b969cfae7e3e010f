import { campaign, type Campaign, type Role } from '@soshiki/contracts';
import type { TestApi } from './api';
import type { Answer, HttpClient } from './http-client';

/** Calls on campaigns by any role, each signed in once. */
export class CampaignCalls {
  private readonly people = new Map<Role, Promise<HttpClient>>();

  constructor(private readonly api: TestApi) {}

  as(role: Role): Promise<HttpClient> {
    const known = this.people.get(role) ?? this.api.signedIn(role);
    this.people.set(role, known);
    return known;
  }

  /** The campaign as the role sees it, with its entity tag. */
  async show(period: string, role: Role = 'admin'): Promise<Campaign & { readonly tag: string }> {
    const answer = await (await this.as(role)).get(`/api/v1/campaigns/${period}`);
    return { ...campaign.parse(answer.json), tag: answer.headers.get('etag') ?? '' };
  }

  /** A step as `verb period`, for example `close 2026-01`. */
  async step(role: Role, step: `${string} ${string}`, body: unknown = {}): Promise<Answer> {
    const [verb = '', period = ''] = step.split(' ');
    return (await this.as(role)).post(`/api/v1/campaigns/${period}/${verb}`, body);
  }

  async reschedule(period: string, days: object, tag?: string): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      ...(tag === undefined ? {} : { 'if-match': tag }),
    };
    const request = { headers, body: JSON.stringify(days) };
    return (await this.as('editor')).send('PATCH', `/api/v1/campaigns/${period}`, request);
  }
}
