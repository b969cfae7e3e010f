import { type Period, ROUNDINGS, type Rounding, isPeriod, periodOfDay } from '@soshiki/base';
import type { LineMode } from '@soshiki/charts';
import { BASES, type Basis, DIMENSIONS, type Dimension, filterShape } from '@soshiki/contracts';

/** Values chosen per filter. Values the API does not know stay: it refuses them, and they can be removed. */
export type PageFilters = Readonly<Partial<Record<Dimension, readonly string[]>>>;

export const VIEWS = ['chart', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** What charts measure: persons or organizations. */
export const MEASURES = ['members', 'unions'] as const;
export type Measure = (typeof MEASURES)[number];

/** Written out: reading an address must not load the charts. */
const MODES: readonly LineMode[] = ['count', 'index', 'share'];

/** All that the address says about what a page shows. Nothing of a page's state is kept anywhere else. */
export interface PageQuery {
  readonly asOf: Period | null;
  readonly cmp: Period | null;
  /** Day in Japan `YYYY-MM-DD` by the end of whose records everything is told; `null`: by those of now. */
  readonly known: string | null;
  readonly basis: Basis;
  readonly filters: PageFilters;
  readonly view: View;
  readonly measure: Measure;
  readonly rounding: Rounding;
  /** What a breakdown is by; `null`: as the page has it. */
  readonly by: Dimension | null;
  /** 実数, 指数 or 構成比. */
  readonly mode: LineMode;
  /** Which drawing of the figures, in the page's own words (`ranking`, `area`); `null`: its first. */
  readonly form: string | null;
  /** First period of a span; `null`: as the page has it. */
  readonly from: Period | null;
  /** Keys of the series or regions brought out. */
  readonly mark: readonly string[];
  /** Things compared side by side, `industry:G37`, in the order chosen. */
  readonly ids: readonly string[];
  readonly sort: string | null;
  readonly page: number;
  readonly q: string;
}

/** The part of Angular's `ParamMap` that is needed here. */
export interface QuerySource {
  get(name: string): string | null;
  getAll(name: string): string[];
}

export const FILTER_KEYS = Object.keys(filterShape) as Dimension[];

/** What an address says. A period or day that is none counts as not given; so do an unknown basis, view and page. */
export function readPageQuery(source: QuerySource): PageQuery {
  return {
    asOf: readMonth(source.get('asOf')),
    cmp: readMonth(source.get('cmp')),
    known: readDay(source.get('known')),
    basis: BASES.find((basis) => basis === source.get('basis')) ?? 'workplace',
    filters: readFilters(source),
    view: VIEWS.find((view) => view === source.get('view')) ?? 'chart',
    measure: MEASURES.find((measure) => measure === source.get('measure')) ?? 'members',
    rounding: ROUNDINGS.find((rounding) => rounding === source.get('rounding')) ?? 'half-up',
    by: DIMENSIONS.find((dimension) => dimension === source.get('by')) ?? null,
    mode: MODES.find((mode) => mode === source.get('mode')) ?? 'count',
    form: source.get('form'),
    from: readMonth(source.get('from')),
    mark: readList(source.get('mark')),
    ids: readList(source.get('ids')),
    sort: source.get('sort'),
    page: readPage(source.get('page')),
    q: source.get('q') ?? '',
  };
}

/** The filters with `code` of `dimension` added, or taken away when it was there. Order as chosen. */
export function toggled(filters: PageFilters, dimension: Dimension, code: string): PageFilters {
  const chosen = filters[dimension] ?? [];
  const rest = chosen.filter((other) => other !== code);
  const after = rest.length === chosen.length ? [...chosen, code] : rest;
  const others = without(filters, dimension);
  return after.length === 0 ? others : { ...others, [dimension]: after };
}

/** The filters without those of `dimension`. */
export function without(filters: PageFilters, dimension: Dimension): PageFilters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== dimension));
}

/** Query parameters that stand for `filters`: every filter named, `null` where nothing is chosen. */
export function filterParams(filters: PageFilters): Record<Dimension, readonly string[] | null> {
  const params = FILTER_KEYS.map((key) => [key, filters[key] ?? null]);
  return Object.fromEntries(params) as Record<Dimension, readonly string[] | null>;
}

function readMonth(text: string | null): Period | null {
  return text !== null && isPeriod(text) ? text : null;
}

/** The day `YYYY-MM-DD` that a text names, or `null` when there is no such day. */
export function readDay(text: string | null): string | null {
  if (text === null) return null;
  try {
    periodOfDay(text);
    return text;
  } catch {
    // Whatever else stands there is no day: the address is read as without it.
    return null;
  }
}

function readFilters(source: QuerySource): PageFilters {
  const given = FILTER_KEYS.map((key) => [key, [...new Set(source.getAll(key))]] as const);
  return Object.fromEntries(given.filter(([, codes]) => codes.length > 0));
}

/** `a,b` as its parts, each once. */
function readList(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter((part) => part !== ''))];
}

function readPage(text: string | null): number {
  const page = Number(text ?? '1');
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}
