import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie that carries the session's token. On HTTPS its name has the prefix that makes browsers insist on
 *  Secure, Path=/ and no Domain; plain HTTP (a loopback address) cannot have that. */
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(publicUrl: string) {
    const isHttps = publicUrl.startsWith('https:');
    this.name = isHttps ? '__Host-soshiki' : 'soshiki';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
  }

  /** The token of a request, or undefined when it has none or one that we never gave. */
  read(request: Pick<FastifyRequest, 'headers'>): string | undefined {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const ours = pairs.find((pair) => pair.startsWith(`${this.name}=`));
    const token = ours?.slice(this.name.length + 1);
    return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
  }

  set(reply: FastifyReply, token: string): void {
    void reply.header('set-cookie', `${this.name}=${token}; ${this.attributes}`);
  }

  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', `${this.name}=; ${this.attributes}; Max-Age=0`);
  }
}
