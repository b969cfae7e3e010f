import { brief } from './brief';
import { campaigns } from './campaigns';
import { decomposition } from './decomposition';
import { codes, unions } from './directory';
import { directoryChanges } from './directory-changes';
import { entry } from './entry';
import { exports } from './exports';
import { findings } from './findings';
import { imports } from './imports';
import { outline } from './outline';
import { regionalBases } from './regional-bases';
import { reports } from './reports';
import { revisions } from './revisions';
import type { Route } from './route';
import { session } from './session';
import { statistics } from './statistics';
import { targets } from './targets';

/** Every operation of the API, in the order of the documentation. */
export const ROUTES: readonly Route[] = [
  ...Object.values(session),
  ...Object.values(statistics),
  ...Object.values(findings),
  ...Object.values(decomposition),
  ...Object.values(regionalBases),
  ...Object.values(revisions),
  ...Object.values(unions),
  ...Object.values(directoryChanges),
  ...Object.values(codes),
  ...Object.values(campaigns),
  ...Object.values(reports),
  ...Object.values(entry),
  ...Object.values(targets),
  ...Object.values(imports),
  ...Object.values(exports),
  ...Object.values(outline),
  ...Object.values(brief),
];
