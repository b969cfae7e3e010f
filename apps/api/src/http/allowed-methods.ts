import { API_BASE, ROUTES } from '@soshiki/contracts';

/** What exists only in some set-ups is nowhere admitted to exist. */
const ADMITTED = ROUTES.filter(({ access }) => access.roles !== 'local-sample').map(
  ({ method, path }) => ({ method, pattern: patternOf(path) }),
);

/** The methods that the API takes at an address; empty when there is nothing at all. */
export function allowedMethods(url: string): readonly string[] {
  const path = url.split('?')[0] ?? '';
  const methods = ADMITTED.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(methods)].sort();
}

function patternOf(path: string): RegExp {
  const escaped = (API_BASE + path).replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${escaped}$`);
}
