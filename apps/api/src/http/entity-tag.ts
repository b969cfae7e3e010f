import { hash } from 'node:crypto';
import type { Coding } from './content-coding';

/** The strong entity tag of a body, which begins with the version of what it is about, if it has one. Two codings of one body are two representations and have two tags, told
 *  apart by a suffix. Source: RFC 9110, 8.8.3. */
export function entityTag(body: string | Buffer, version?: string): string {
  const digest = hash('sha256', body, 'base64url');
  return tagWith(version === undefined ? digest : `${version}.${digest}`, undefined);
}

/** The tag of the same body in another coding. */
export function withCoding(tag: string, coding: Coding): string {
  return tagWith(tag.slice(1, -1), coding);
}

/** The tag of `If-None-Match` that names the body, in whatever coding the reader holds it; else undefined. */
export function matchingTag(ifNoneMatch: string | undefined, tag: string): string | undefined {
  const held = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return held.find((one) => one === '*' || one.replace(/-(br|gzip)"$/, '"') === tag);
}

function tagWith(digest: string, coding: Coding | undefined): string {
  return coding === undefined ? `"${digest}"` : `"${digest}-${coding}"`;
}
