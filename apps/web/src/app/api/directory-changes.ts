import { directoryChanges } from '@soshiki/contracts';
import type { RouteAnswer } from './api-client';
import { type Reading, read } from './reading';

type Routes = typeof directoryChanges;
type Answering<Name extends keyof Routes> = Reading<RouteAnswer<Routes[Name]>>;

/** Writes to the directory that answer what they do to the figures, and can be previewed. */
export type RecordingRoute = Routes[
  'affiliate' | 'change' | 'withdraw' | 'reaffiliate' | 'lineage' | 'undo'];

/** What was recorded of a union, newest first. For the headquarters. Runs in an injection context, as all here. */
export function readDirectoryChanges(code: () => string | undefined): Answering<'list'> {
  return read(directoryChanges.list, () => of(code()));
}

/** Mergers and splits of a union through all generations. */
export function readUnionFamily(code: () => string | undefined): Answering<'family'> {
  return read(directoryChanges.family, () => of(code()));
}

function of(code: string | undefined) {
  return code === undefined ? undefined : { params: { code } };
}
