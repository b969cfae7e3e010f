/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as it came. */
  readonly bytes: Buffer;
  /** The body as JSON; undefined when there is none. */
  readonly json: unknown;
}

type HeaderMap = Readonly<Record<string, string>>;

/** A caller that keeps its session cookie as a browser does. */
export class HttpClient {
  cookie: string | undefined;

  constructor(private readonly url: string) {}

  get(path: string, headers: HeaderMap = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  delete(path: string, headers: HeaderMap = {}): Promise<Answer> {
    return this.send('DELETE', path, { headers });
  }

  post(path: string, body: unknown, headers: HeaderMap = {}): Promise<Answer> {
    const json = { 'content-type': 'application/json', ...headers };
    return this.send('POST', path, { headers: json, body: JSON.stringify(body) });
  }

  /** Sends a file as a browser's form does, in the part `file`. */
  upload(
    path: string,
    { name, content }: { readonly name: string; readonly content: Uint8Array | string },
    headers: HeaderMap = {},
  ): Promise<Answer> {
    const body = new FormData();
    const bytes = typeof content === 'string' ? content : new Uint8Array(content);
    body.set('file', new Blob([bytes]), name);
    return this.send('POST', path, { headers, body });
  }

  /** Any request; the body goes as it is. */
  async send(
    method: string,
    path: string,
    { headers = {}, body }: { headers?: HeaderMap; body?: string | FormData } = {},
  ): Promise<Answer> {
    const cookie: HeaderMap = this.cookie === undefined ? {} : { cookie: this.cookie };
    const response = await fetch(this.url + path, {
      method,
      headers: { ...cookie, ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    this.keepCookie(response);
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    return { status: response.status, headers: response.headers, text, bytes, json: jsonOf(text) };
  }

  private keepCookie(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const pair = cookie.split(';')[0] ?? '';
      this.cookie = /=.+/.test(pair) && !/max-age=0/i.test(cookie) ? pair : undefined;
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // A document, or nothing.
  }
}
