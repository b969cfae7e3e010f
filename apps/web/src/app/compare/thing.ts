import { type Dimension, DIMENSIONS, filterShape } from '@soshiki/contracts';
import { type PageFilters, without } from '../page/page-query';

/** One thing compared: a code of a dimension. */
export interface Thing {
  /** `industry:G37`, as the address has it. */
  readonly id: string;
  readonly dimension: Dimension;
  readonly code: string;
}

/** More columns cannot be read side by side. */
export const MOST_THINGS = 6;

/** Four to six digits alone name a union. */
const UNION_CODE = /^\d{4,6}$/;

/** What the address asks to compare, and what of it is no thing at all. */
export interface AskedThings {
  readonly things: readonly Thing[];
  /** Neither a dimension nor a code, as they stand in the address. */
  readonly unreadable: readonly string[];
  /** Beyond the six that there is room for. */
  readonly tooMany: readonly string[];
}

/** Reads `industry:G37`, `union:0123` and `0123`, each thing once, in the order asked. */
export function readThings(ids: readonly string[]): AskedThings {
  const read = ids.map((id) => ({ id, thing: readThing(id) }));
  const things = new Map(
    read.flatMap(({ thing }) => (thing === null ? [] : [[thing.id, thing] as const])),
  );
  const inOrder = [...things.values()];
  return {
    things: inOrder.slice(0, MOST_THINGS),
    unreadable: read.flatMap(({ id, thing }) => (thing === null ? [id] : [])),
    tooMany: inOrder.slice(MOST_THINGS).map(({ id }) => id),
  };
}

/** The filters of the page for one column: those of the thing's own dimension are replaced by it. */
export function filtersOf({ dimension, code }: Thing, filters: PageFilters): PageFilters {
  return { ...without(filters, dimension), [dimension]: [code] };
}

/** The thing as the address writes it. */
export function idOf(dimension: Dimension, code: string): string {
  return `${dimension}:${code}`;
}

function readThing(id: string): Thing | null {
  if (UNION_CODE.test(id)) return thingOf('union', id);
  const [name, code = '', ...rest] = id.split(':');
  const dimension = DIMENSIONS.find((known) => known === name);
  const isCode = dimension !== undefined && filterShape[dimension].safeParse([code]).success;
  return isCode && rest.length === 0 ? thingOf(dimension, code) : null;
}

function thingOf(dimension: Dimension, code: string): Thing {
  return { id: idOf(dimension, code), dimension, code };
}
