import {
  changeOutcome,
  unionHistoryResponse,
  unionListResponse,
  unionResponse,
  type ChangeOutcome,
  type Problem,
  type Union,
  type UnionHistory,
  type UnionListItem,
} from '@soshiki/contracts';
import type { Answer, HttpClient } from './http-client';

const UNIONS = '/api/v1/unions';

/** A write to a union there is, as a test sends it: without a tag, on what is there now. */
export interface Call {
  readonly body: object;
  readonly tag?: string;
  readonly isPreview?: boolean;
  readonly key?: string;
}

/** The directory as one signed-in person uses it. */
export class DirectoryCalls {
  constructor(readonly client: HttpClient) {}

  /** Entity tag of a union, for `If-Match`. */
  async tag(code: string): Promise<string> {
    return (await this.client.get(`${UNIONS}/${code}`)).headers.get('etag') ?? '';
  }

  async show(code: string, asOf = '2025-12'): Promise<Union> {
    return unionResponse.parse((await this.client.get(`${UNIONS}/${code}?asOf=${asOf}`)).json);
  }

  async history(code: string): Promise<UnionHistory> {
    return unionHistoryResponse.parse((await this.client.get(`${UNIONS}/${code}/history`)).json);
  }

  async list(query: string): Promise<UnionListItem[]> {
    const { json } = await this.client.get(`${UNIONS}?pageSize=200&${query}`);
    return unionListResponse.parse(json).items;
  }

  affiliate(call: Omit<Call, 'tag'>): Promise<Answer> {
    return this.post(`${UNIONS}${previewOf(call)}`, call);
  }

  change(code: string, call: Call): Promise<Answer> {
    return this.onUnion(code, 'changes', call);
  }

  withdraw(code: string, call: Call): Promise<Answer> {
    return this.onUnion(code, 'withdrawal', call);
  }

  reaffiliate(code: string, call: Call): Promise<Answer> {
    return this.onUnion(code, 'affiliation', call);
  }

  lineage(call: Omit<Call, 'tag'>): Promise<Answer> {
    return this.post(`/api/v1/lineage${previewOf(call)}`, call);
  }

  undo(id: number, call: Omit<Call, 'tag' | 'body'> = {}): Promise<Answer> {
    const path = `/api/v1/directory-changes/${String(id)}/undo${previewOf(call)}`;
    return this.post(path, { ...call, body: { reason: '誤入力' } });
  }

  async setContacts(code: string, { body, tag }: Call): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      'if-match': tag ?? (await this.tag(code)),
    };
    const request = { headers, body: JSON.stringify(body) };
    return this.client.send('PUT', `${UNIONS}/${code}/contacts`, request);
  }

  private async onUnion(code: string, what: string, call: Call): Promise<Answer> {
    const tag = call.tag ?? (await this.tag(code));
    return this.post(`${UNIONS}/${code}/${what}${previewOf(call)}`, { ...call, tag });
  }

  private post(path: string, { body, tag, key }: Call): Promise<Answer> {
    return this.client.post(path, body, {
      ...(tag === undefined ? {} : { 'if-match': tag }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    });
  }
}

function previewOf({ isPreview }: Pick<Call, 'isPreview'>): string {
  return isPreview === true ? '?preview=true' : '';
}

/** The outcome of a write that was done. */
export function outcomeOf({ status, json, text }: Answer): ChangeOutcome {
  if (status !== 201) throw new Error(text);
  return changeOutcome.parse(json);
}

/** Status, code, and the located faults of a refusal as `path code`. */
export function refusalIn({ status, json }: Answer): readonly unknown[] {
  const { code, issues = [] } = json as Problem;
  return [status, code, ...issues.map((issue) => `${issue.path ?? ''} ${issue.code}`)];
}

/** A union as it comes into the directory. */
export function aNewUnion(more: object = {}): Record<string, unknown> {
  return {
    name: '青空システム労働組合',
    kana: 'あおぞらしすてむろうどうくみあい',
    kind: 'council',
    industry: 'G39',
    prefecture: '13',
    ...more,
  };
}
