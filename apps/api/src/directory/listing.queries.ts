import type { Basis, Dimension } from '@soshiki/contracts';

/** Own parameters of the listing, from `$15` on. */
export const LISTING_PARAMETERS = {
  limit: '$15::int',
  offset: '$16::int',
  found: '$17::int[]',
  kanaFrom: '$18::text',
  kanaTo: '$19::text',
  statuses: '$20::text[]',
  industryOrder: '$21::text[]',
} as const;

const { limit, offset, found, kanaFrom, kanaTo, statuses, industryOrder } = LISTING_PARAMETERS;

/** First letter of the kana as hiragana; half-width and katakana are the same letter. */
const INITIAL = `translate(left(normalize(e.kana, NFKC), 1),
  'ァアィイゥウヴェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲン',
  'ぁあぃいぅうゔぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをん')`;

type Fault = readonly [bit: number, holds: string];

/** What keeps an entry out of the result, each a bit of its own, so that a facet can overlook its own
 *  filter. A confederation is listed when asked for by kind or by name, not among those that count. */
const FAULTS: readonly Fault[] = [
  [1, '$5::text[] IS NULL OR e.industry = ANY ($5)'],
  [2, '$6::text[] IS NULL OR e.industry_group = ANY ($6)'],
  [
    8,
    `CASE WHEN $9::text[] IS NULL THEN e.kind <> 'confederation' OR ${found} IS NOT NULL ELSE e.kind = ANY ($9) END`,
  ],
  [16, '$10::text[] IS NULL OR e.size_band = ANY ($10)'],
  [32, '$14::text[] IS NULL OR e.parent = ANY ($14)'],
  [64, `e.status = ANY (${statuses})`],
  [128, '$13::text[] IS NULL OR e.code = ANY ($13)'],
  [128, `${found} IS NULL OR e.union_id = ANY (${found})`],
  [128, `${kanaFrom} IS NULL OR ${INITIAL} COLLATE "C" BETWEEN ${kanaFrom} AND ${kanaTo}`],
];

/** Places as the basis has them, and the filters on cells: a union passes those with a member. Source: rule 4. */
const FAULTS_OF_PLACE: Readonly<Record<Basis, readonly Fault[]>> = {
  headquarters: [
    [4, '$7::text[] IS NULL OR e.headquarters = ANY ($7)'],
    [128, '$8::text[] IS NULL OR e.headquarters_block = ANY ($8)'],
    [256, '($11::text[] IS NULL AND $12::text[] IS NULL) OR e.members > 0'],
  ],
  workplace: [
    [256, 'num_nonnulls($7::text[], $8::text[], $11::text[], $12::text[]) = 0 OR e.members > 0'],
  ],
};

const FACETS = {
  industry: { bit: 1, key: 'industry' },
  industryGroup: { bit: 2, key: 'industry_group' },
  prefecture: { bit: 4, key: 'headquarters' },
  kind: { bit: 8, key: 'kind' },
  sizeBand: { bit: 16, key: 'size_band' },
  parent: { bit: 32, key: 'parent' },
  status: { bit: 64, key: 'status' },
} as const;
export type Facet = keyof typeof FACETS;

/** Dimensions whose codes the directory names. */
export const LISTING_NAMES = [
  'industry',
  'industryGroup',
  'prefecture',
  'parent',
] as const satisfies readonly Dimension[];

/** `listed`: the entries of the directory with what keeps them out of the result, 0 for nothing. */
export function listedCte(basis: Basis): string {
  const faults = [...FAULTS, ...FAULTS_OF_PLACE[basis]];
  return `
listing_parameter AS (SELECT ${Object.values(LISTING_PARAMETERS).join(', ')}),
listed AS MATERIALIZED (
  SELECT e.*, ${faults.map(([bit, holds]) => `(CASE WHEN ${holds} THEN 0 ELSE ${bit} END)`).join('\n    | ')} AS faults
  FROM visible_entry e WHERE e.status <> 'not-yet'
)`;
}

const SORTS = {
  code: 'e.code',
  name: 'e.name COLLATE "C"',
  kana: 'e.kana COLLATE "C"',
  members: 'e.all_members',
  industry: `array_position(${industryOrder}, e.industry)`,
  prefecture: 'e.headquarters',
} as const;

/** `-members,code` as an ORDER BY; what is missing comes last either way, ties go by code. */
export function orderBy(sort: string): string {
  const parts = sort.split(',').map((part) => {
    const field = part.replace('-', '') as keyof typeof SORTS;
    return `${SORTS[field]} ${part.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  return [...new Set(parts), 'e.code ASC'].join(', ');
}

const named = (dimension: Dimension, key: string): string =>
  `(SELECT v.name FROM visible_name v WHERE v.dimension = '${dimension}' AND v.code = ${key})`;

const entry = (
  more = '',
): string => `json_build_object('code', e.code, 'name', e.name, 'kana', e.kana,
    'shortName', e.short_name, 'kind', e.kind,
    'industry', json_build_array(e.industry, ${named('industry', 'e.industry')}),
    'industryGroup', json_build_array(e.industry_group, ${named('industryGroup', 'e.industry_group')}),
    'prefecture', json_build_array(e.headquarters, ${named('prefecture', 'e.headquarters')}),
    'parent', json_build_array(e.parent, ${named('parent', 'e.parent')}),
    'members', e.all_members, 'membersAsOf', to_char(e.figure_period::date, 'YYYY-MM'),
    'carriedForward', COALESCE(e.figure_period < e.day, false),
    'affiliatedOn', e.affiliated_on, 'withdrawnOn', e.withdrawn_on, 'status', e.status${more})`;

/** An entry as JSON; names of codes may be null, keys of missing attributes are `none`. */
export const ENTRY = entry();

/** One of a list, with the members that the filters leave of it. */
const LISTED_ENTRY = entry(", 'membersUnderFilters', e.members");

const isNamed = (name: string): name is (typeof LISTING_NAMES)[number] =>
  (LISTING_NAMES as readonly string[]).includes(name);

const facet = ([name, { bit, key }]: [string, (typeof FACETS)[Facet]]): string => `
    '${name}', (SELECT json_agg(json_build_array(${key}, ${isNamed(name) ? named(name, key) : 'NULL'}, unions))
     FROM (SELECT ${key}, count(*)::int AS unions FROM listed WHERE faults & ~${bit} = 0 GROUP BY ${key}) f)`;

/** Unions with members who work in each prefecture, whatever prefectures are asked for. */
const WORKPLACES = `
    'prefecture', (SELECT json_agg(json_build_array(prefecture, ${named('prefecture', 'f.prefecture')}, unions))
     FROM (SELECT c.prefecture, count(DISTINCT c.union_id)::int AS unions
           FROM scoped_cell c JOIN listed e ON e.union_id = c.union_id AND e.faults & ~256 = 0
           WHERE ($8::text[] IS NULL OR c.block = ANY ($8))
             AND ($11::text[] IS NULL OR c.gender = ANY ($11))
             AND ($12::text[] IS NULL OR c.employment = ANY ($12))
           GROUP BY c.prefecture) f)`;

function facets(basis: Basis): string {
  const own = Object.entries(FACETS).filter(
    ([name]) => basis === 'headquarters' || name !== 'prefecture',
  );
  return [...own.map(facet), ...(basis === 'workplace' ? [WORKPLACES] : [])].join(',');
}

/** One page of the directory with its facets, in one row. */
export function listingQuery(sort: string, basis: Basis): string {
  return `
  SELECT (SELECT day FROM visible_day) AS as_of,
    (SELECT count(*)::int FROM listed WHERE faults = 0) AS total,
    (SELECT json_build_object('unions', COALESCE(sum(unions), 0), 'members', COALESCE(sum(members), 0))
     FROM listed WHERE faults = 0 AND is_reporting) AS counted,
    (SELECT json_agg(entry) FROM (SELECT ${LISTED_ENTRY} AS entry FROM listed e WHERE faults = 0
       ORDER BY ${orderBy(sort)} LIMIT ${limit} OFFSET ${offset}) page) AS items,
    json_build_object(${facets(basis)}) AS facets`;
}
