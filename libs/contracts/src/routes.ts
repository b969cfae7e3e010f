import { codes, unions } from './directory';
import { outline } from './outline';
import type { Route } from './route';
import { session } from './session';
import { statistics } from './statistics';

/** Every operation of the API, in the order of the documentation. */
export const ROUTES: readonly Route[] = [
  ...Object.values(session),
  ...Object.values(statistics),
  ...Object.values(unions),
  ...Object.values(codes),
  ...Object.values(outline),
];
