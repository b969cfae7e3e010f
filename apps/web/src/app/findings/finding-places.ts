import type { FindingCode } from '@soshiki/contracts';

/** Where a sentence leads: a page, what its address says, and the part of the page. */
export interface FindingPlace {
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly fragment?: string;
}

/** The page that sentences stand on. */
export interface FindingHome {
  /** `/overview`, `/industries/G37`. */
  readonly path: string;
  /** Query parameters of the page itself. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Query parameters for other pages: those of the page and what it is about. */
  readonly elsewhere: Readonly<Record<string, unknown>>;
  /** Parts of the page that show what a sentence is about, by their anchors. */
  readonly parts: Readonly<Partial<Record<FindingCode, string>>>;
}

/** The make-up that a sentence is about. */
const MAKE_UP: Readonly<Partial<Record<FindingCode, string>>> = {
  sizeBands: 'sizeBand',
  kinds: 'kind',
  gender: 'gender',
  employment: 'employment',
};

/** Pages of their own. */
const PAGES: Readonly<Partial<Record<FindingCode, string>>> = {
  industries: '/industries',
  blocks: '/prefectures',
  regions: '/prefectures',
};

/** The view with the rows behind a sentence: a part of the page, another page, else the unions it is about. */
export function placeOf(code: FindingCode, home: FindingHome): FindingPlace {
  const fragment = home.parts[code];
  if (fragment !== undefined) {
    const by = MAKE_UP[code];
    const params = by === undefined ? home.params : { ...home.params, by };
    return { path: home.path, params, fragment };
  }
  if (code === 'targets') {
    return { path: '/targets', params: { asOf: home.params['asOf'] ?? null } };
  }
  return { path: PAGES[code] ?? '/unions', params: home.elsewhere };
}
