import * as z from 'zod';
import { BASES, filterShape, KINDS } from './filters';
import { SIGNED_IN, route } from './route';
import { codeName, count, day, instant, period, unionCode } from './scalars';

const listed = z.object({
  code: unionCode,
  name: z.string(),
  kana: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(KINDS),
  industry: codeName,
  industryGroup: codeName.nullable(),
  prefecture: codeName,
  parent: codeName.nullable(),
  members: count.nullable(),
  membersAsOf: period.nullable(),
  carriedForward: z.boolean(),
  affiliatedOn: day,
  withdrawnOn: day.nullable(),
});
export type UnionListItem = z.infer<typeof listed>;

const listItem = listed.extend({
  membersUnderFilters: count
    .nullable()
    .describe('Of `members`, those whom the filters on gender, employment and workplace leave'),
});
export type ListedUnion = z.infer<typeof listItem>;

/** How many unions of the result carry each value of an attribute. */
const facet = z.array(z.object({ code: z.string(), name: z.string(), unions: count }));

export const unionListResponse = z
  .object({
    items: z.array(listItem),
    total: count,
    counted: z
      .object({ unions: count, members: count })
      .describe('Of the whole result, the unions that count and their members, as in an overview'),
    page: z.int().min(1),
    pageSize: z.int().min(1),
    asOf: period,
    facets: z.object({
      industry: facet,
      industryGroup: facet,
      prefecture: facet,
      kind: facet,
      sizeBand: facet,
      parent: facet,
      status: facet,
    }),
  })
  .meta({ id: 'UnionList' });
export type UnionList = z.infer<typeof unionListResponse>;

export const unionResponse = listed
  .extend({
    asOf: period,
    status: z.enum(['affiliated', 'withdrawn', 'not-yet']),
    formerNames: z.array(z.object({ name: z.string(), until: day })),
    memberUnions: z.array(codeName),
    contacts: z
      .array(
        z.object({
          roleName: z.string(),
          email: z.string().nullable(),
          postalAddress: z.string().nullable(),
          telephone: z.string().nullable(),
        }),
      )
      .nullable()
      .describe('null for those who may not see contacts'),
  })
  .meta({ id: 'Union' });
export type Union = z.infer<typeof unionResponse>;

export const unionHistoryResponse = z
  .object({
    code: unionCode,
    profiles: z.array(
      z.object({
        name: z.string(),
        kana: z.string(),
        shortName: z.string().nullable(),
        kind: z.enum(KINDS),
        industry: codeName,
        industryGroup: codeName.nullable(),
        prefecture: codeName,
        parent: codeName.nullable(),
        validFrom: day,
        validTo: day.nullable().describe('First day on which it no longer holds'),
        recordedAt: instant,
        supersededAt: instant.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    affiliations: z.array(
      z.object({
        from: day,
        to: day.nullable().describe('First day outside the federation'),
        reason: z.string().nullable(),
        recordedAt: instant,
        supersededAt: instant.nullable(),
      }),
    ),
    lineage: z.array(
      z.object({
        kind: z.enum(['merge', 'split', 'absorption']),
        effectiveOn: day,
        note: z.string().nullable(),
        recordedAt: instant,
        transfers: z.array(
          z.object({
            from: codeName,
            to: codeName,
            members: count
              .nullable()
              .describe('null for a regional officer: it is not their region alone'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'UnionHistory' });
export type UnionHistory = z.infer<typeof unionHistoryResponse>;

export const unionFiguresResponse = z
  .object({
    code: unionCode,
    from: period,
    to: period,
    figures: z.array(
      z.object({
        period,
        status: z.enum(['reported', 'carried', 'missing', 'not-affiliated']),
        members: count.nullable(),
        figurePeriod: period.nullable(),
        revision: z.int().min(1).nullable(),
        isCorrected: z.boolean(),
        correctionReason: z.string().nullable(),
        enteredBy: z.string().nullable(),
        enteredAt: instant.nullable(),
        approvedAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'UnionFigures' });
export type UnionFigures = z.infer<typeof unionFiguresResponse>;

export const UNION_SORTS = ['code', 'name', 'kana', 'members', 'industry', 'prefecture'] as const;

/** `-members,code`: fields of the list, each with `-` for descending. */
export const unionSort = z
  .string()
  .regex(
    new RegExp(`^-?(${UNION_SORTS.join('|')})(,-?(${UNION_SORTS.join('|')}))*$`),
    `sort takes ${UNION_SORTS.join(', ')}, each with - for descending, comma-separated`,
  )
  .default('code');

const asOf = period.optional();
const code = z.strictObject({ code: unionCode });

export const unions = {
  list: route({
    id: 'unions.list',
    method: 'GET',
    path: '/unions',
    summary: 'Search the directory as of a period',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({
      ...filterShape,
      basis: z
        .enum(BASES)
        .default('headquarters')
        .describe('What prefecture and block ask for: where the members work, or the headquarters'),
      q: z.string().max(100).optional().describe('Part of a name (former names too), kana or code'),
      kana: z.enum(['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ']).optional(),
      asOf,
      knownAt: instant.optional(),
      status: z.enum(['affiliated', 'withdrawn', 'all']).default('affiliated'),
      sort: unionSort,
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: unionListResponse,
  }),
  show: route({
    id: 'unions.show',
    method: 'GET',
    path: '/unions/{code}',
    summary: 'One union as of a period',
    access: SIGNED_IN,
    success: 200,
    params: code,
    query: z.strictObject({ asOf, knownAt: instant.optional() }),
    response: unionResponse,
    problems: [404],
  }),
  history: route({
    id: 'unions.history',
    method: 'GET',
    path: '/unions/{code}/history',
    summary: 'Every profile version, affiliation and lineage event of a union',
    access: SIGNED_IN,
    success: 200,
    params: code,
    response: unionHistoryResponse,
    problems: [404],
  }),
  figures: route({
    id: 'unions.figures',
    method: 'GET',
    path: '/unions/{code}/figures',
    summary: 'Figures of a union over time, with where each comes from',
    access: SIGNED_IN,
    success: 200,
    params: code,
    query: z.strictObject({
      from: period.optional(),
      to: period.optional(),
      knownAt: instant.optional(),
    }),
    response: unionFiguresResponse,
    problems: [404, 422],
  }),
} as const;

export const codesResponse = z
  .object({
    asOf: period,
    industries: z.array(codeName.extend({ nameEn: z.string(), jsic: z.array(z.string()) })),
    industryGroups: z.array(codeName.extend({ nameEn: z.string() })),
    prefectures: z.array(codeName.extend({ nameEn: z.string(), block: z.string() })),
    blocks: z.array(codeName.extend({ nameEn: z.string() })),
    confederations: z.array(codeName),
    periods: z.array(
      z.object({
        period,
        status: z.enum(['open', 'preliminary', 'final']),
      }),
    ),
    isSample: z.boolean(),
  })
  .meta({ id: 'Codes' });
export type Codes = z.infer<typeof codesResponse>;

export const codes = {
  list: route({
    id: 'codes.list',
    method: 'GET',
    path: '/codes',
    summary: 'Code tables as valid at a period, and the periods there are',
    access: SIGNED_IN,
    success: 200,
    query: z.strictObject({ asOf }),
    response: codesResponse,
  }),
} as const;
