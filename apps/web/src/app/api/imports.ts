import { imports } from '@soshiki/contracts';
import type { RouteAnswer, RouteQuery } from './api-client';
import { type Reading, read } from './reading';

type Routes = typeof imports;
type Answering<Name extends keyof Routes> = Reading<RouteAnswer<Routes[Name]>>;

/** Files of one's own that wait, or were applied, newest first. Runs in an injection context, as all here. */
export function readImports(): Answering<'list'> {
  return read(imports.list, () => ({}));
}

/** What a file would do; its tag is what the next change of it names. */
export function readImport(id: () => string | undefined): Answering<'show'> {
  return read(imports.show, () => {
    const file = id();
    return file === undefined ? undefined : { params: { id: file } };
  });
}

/** Rows of a file, before and after. */
export function readImportRows(
  asked: () => { id: string; query: RouteQuery<Routes['rows']> } | undefined,
): Answering<'rows'> {
  return read(imports.rows, () => ofFile(asked()));
}

/** Reports that a file would submit. */
export function readImportReports(
  asked: () => { id: string; query: RouteQuery<Routes['reports']> } | undefined,
): Answering<'reports'> {
  return read(imports.reports, () => ofFile(asked()));
}

function ofFile<Query>(asked: { id: string; query: Query } | undefined) {
  return asked && { params: { id: asked.id }, query: asked.query };
}
