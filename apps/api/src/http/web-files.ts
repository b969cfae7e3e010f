import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Coding, codingFor, encoded } from './content-coding';
import { freshNonce, pagePolicy } from './security-headers';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** `main-1V8da-O4.js`, `media/noto-….woff2`: the name changes with the content, so it may be kept for ever. */
const HASHED = /^\/(media\/.+|[^/]+-[\w-]{8}\.(js|css))$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const INDEX = '/index.html';
/** Stands in the page where each answer puts its own nonce; also how Angular learns it (`ngCspNonce`). */
const NONCE_PLACE = '"CSP_NONCE"';

const NOT_BUILT = `画面がまだ作られていません。npm run build を実行してから開き直してください。
The web app is not built yet: run npm run build, then open this page again.
`;

/** Serves the built web app: known files by their name, `index.html` for every address of a page. Only what was
 *  in the folder is ever opened, so no address can lead elsewhere. `/api` and `/health` are not its. */
export function registerWebFiles(fastify: FastifyInstance, webRoot: string): void {
  const files = new WebFiles(webRoot);
  fastify.route({
    method: 'GET',
    url: '/*',
    config: { policy: { openBecause: 'the web app itself holds no data; it asks the API' } },
    handler: (request, reply) => files.answer(request, reply),
  });
}

class WebFiles {
  private files: ReadonlyMap<string, string>;
  private readonly bodies = new Map<string, Buffer>();
  private readonly coded = new Map<string, Promise<Buffer>>();

  constructor(private readonly root: string) {
    this.files = filesUnder(root);
  }

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = pathOf(request.url);
    if (path === undefined || /^\/(api|health|metrics|public)(\/|$)/.test(path)) {
      reply.callNotFound();
      return reply;
    }
    if (!this.isBuilt()) {
      return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    }
    const file = this.files.get(path);
    if (file !== undefined && path !== INDEX) {
      return this.sendFile(request, reply, { path, file });
    }
    if (file === undefined && extname(path) !== '') {
      reply.callNotFound(); // A file that is not there must not be answered with a page.
      return reply;
    }
    return this.sendPage(reply);
  }

  /** Looks again as long as there is nothing: the build may finish after the start. */
  private isBuilt(): boolean {
    if (!this.files.has(INDEX)) {
      this.files = filesUnder(this.root);
    }
    return this.files.has(INDEX);
  }

  private async sendFile(
    request: FastifyRequest,
    reply: FastifyReply,
    { path, file }: { readonly path: string; readonly file: string },
  ): Promise<FastifyReply> {
    const mediaType = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
    void reply.type(mediaType).header('cache-control', HASHED.test(path) ? FOR_EVER : 'no-cache');
    const body = this.bodyOf(file);
    const accepted = request.headers['accept-encoding'];
    const coding = codingFor(accepted, { mediaType, bytes: body.byteLength });
    if (coding === undefined) {
      return reply.send(body);
    }
    return reply.header('content-encoding', coding).send(await this.codedBodyOf(file, coding));
  }

  /** Kept nowhere: a browser that keeps pages for the way back would show figures beyond the session that may see them. */
  private sendPage(reply: FastifyReply): FastifyReply {
    const nonce = freshNonce();
    const page = this.bodyOf(this.files.get(INDEX) ?? '').toString('utf8');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', pagePolicy(nonce))
      .send(page.replaceAll(NONCE_PLACE, `"${nonce}"`));
  }

  /** Compressed as well as can be, the first time somebody asks, and kept. */
  private codedBodyOf(file: string, coding: Coding): Promise<Buffer> {
    const key = `${coding} ${file}`;
    const kept = this.coded.get(key) ?? encoded(this.bodyOf(file), coding, { isThorough: true });
    this.coded.set(key, kept);
    return kept;
  }

  private bodyOf(file: string): Buffer {
    const kept = this.bodies.get(file) ?? readFileSync(file);
    this.bodies.set(file, kept);
    return kept;
  }
}

/** Every file of the folder by its address; empty when there is no folder. */
function filesUnder(root: string): ReadonlyMap<string, string> {
  try {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name));
    return new Map(paths.map((path) => [`/${relative(root, path).split(sep).join('/')}`, path]));
  } catch {
    return new Map(); // Not built; the answer says so.
  }
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '');
  } catch {
    return undefined; // Not an address of anything.
  }
}
