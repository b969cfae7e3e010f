import type { FastifyReply } from 'fastify';

const VERSIONS = new WeakMap<FastifyReply, string>();
const ALLOWED = /^[\w-]{1,100}$/;

/** An answer about a thing that can be written to. Its entity tag begins with the version, which is all that
 *  `If-Match` compares: what else the answer says (names, earlier figures) may change without disturbing a writer. */
export class Versioned<Answer> {
  /** @param version letters, digits, `_` and `-`; another one whenever the thing was written to. */
  constructor(
    readonly answer: Answer,
    readonly version: string,
  ) {
    if (!ALLOWED.test(version)) {
      throw new Error(`a version cannot be ${version}`);
    }
  }
}

/** Keeps the version of the answer for its entity tag. */
export function keepVersion(reply: FastifyReply, version: string): void {
  VERSIONS.set(reply, version);
}

/** The version of the answer that is about to be sent, if it has one. */
export function versionOf(reply: FastifyReply): string | undefined {
  return VERSIONS.get(reply);
}
