import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codingFor, encoded } from './content-coding';
import { PERMISSIONS_POLICY } from './security-headers';
import { entityTag, matchingTag, withCoding } from './entity-tag';
import { versionOf } from './versioned';

/** Gives every read its caching: a strong entity tag over the body, 304 for a reader who holds it already,
 *  compression, and headers that keep what a person may see out of shared caches. */
export function registerRepresentation(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    void reply.header('x-request-id', request.id);
    void reply.header('permissions-policy', PERMISSIONS_POLICY);
    setCaching(request, reply);
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) {
      return payload;
    }
    return represented(request, reply, payload);
  });
}

async function represented(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string | Buffer,
): Promise<string | Buffer | null> {
  if (isTagged(request, reply)) {
    const tag = entityTag(body, versionOf(reply));
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const held = isRead ? matchingTag(request.headers['if-none-match'], tag) : undefined;
    if (held !== undefined) {
      void reply.code(304).header('etag', held === '*' ? tag : held);
      void reply.removeHeader('content-type').removeHeader('content-length');
      return null;
    }
    void reply.header('etag', tag);
  }
  return compressed(request, reply, body);
}

function isTagged(request: FastifyRequest, reply: FastifyReply): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead) return versionOf(reply) !== undefined;
  return reply.statusCode === 200 && reply.getHeader('cache-control') !== 'no-store';
}

async function compressed(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string | Buffer,
): Promise<string | Buffer> {
  if (reply.hasHeader('content-encoding')) {
    return body; // Its handler keeps it compressed.
  }
  const mediaType = String(reply.getHeader('content-type') ?? '');
  const bytes = Buffer.byteLength(body);
  const coding = codingFor(request.headers['accept-encoding'], { mediaType, bytes });
  if (coding === undefined) {
    return body;
  }
  const tag = reply.getHeader('etag');
  if (typeof tag === 'string') {
    void reply.header('etag', withCoding(tag, coding));
  }
  void reply.header('content-encoding', coding).removeHeader('content-length');
  return encoded(Buffer.from(body), coding);
}

/** What is answered to a signed-in person is theirs alone and asked again each time; a refusal or the answer
 *  to a write is kept nowhere. A handler that set its own header (hashed files of the web app) keeps it. */
function setCaching(request: FastifyRequest, reply: FastifyReply): void {
  const own = String(reply.getHeader('cache-control') ?? '');
  const isForAll = own.startsWith('public');
  void reply.header('vary', `${isForAll ? '' : 'Cookie, Accept-Language, '}Accept-Encoding`);
  if (own !== '') {
    return;
  }
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isKept = isRead && reply.statusCode === 200;
  void reply.header('cache-control', isKept ? 'private, no-cache' : 'no-store');
}
