import { randomBytes } from 'node:crypto';
import type { SecurityHeadersOptions } from '@nestjs/common';

/** Everything comes from ourselves; no script but files, no style but files and what carries the page's nonce
 *  (Angular puts each component's style in the page), style attributes because charts set them. */
const DIRECTIVES = {
  'default-src': ["'self'"],
  'base-uri': ["'self'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'object-src': ["'none'"],
  'script-src': ["'self'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
} as const;

/** The headers of every answer. Strict transport is promised only where the public address is HTTPS. */
export function securityHeaders(isHttps: boolean): SecurityHeadersOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
    strictTransportSecurity: isHttps,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}

/** Nothing of the device is needed. */
export const PERMISSIONS_POLICY =
  'camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)';

/** A value that nobody can guess, for the styles of one page. */
export function freshNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** The policy of a page whose own styles carry the nonce. */
export function pagePolicy(nonce: string): string {
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) =>
      name === 'style-src' ? `${name} 'self' 'nonce-${nonce}'` : `${name} ${sources.join(' ')}`,
    )
    .join(';');
}
