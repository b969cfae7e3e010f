import * as z from 'zod';
import { instant, unionCode } from './scalars';

export const KINDS = ['national', 'council', 'individual', 'confederation'] as const;
export const GENDERS = ['male', 'female', 'unknown'] as const;
export const EMPLOYMENTS = ['regular', 'nonregular', 'unknown'] as const;
export const SIZE_BANDS = [
  '5000+',
  '1000-4999',
  '500-999',
  '300-499',
  '100-299',
  '30-99',
  '1-29',
  'unknown',
] as const;

/** What a breakdown can be by. Source: api.md, Statistics. */
export const DIMENSIONS = [
  'industry',
  'industryGroup',
  'prefecture',
  'block',
  'kind',
  'sizeBand',
  'gender',
  'employment',
  'union',
  'parent',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Regional bases: where members work, or where their union has its seat. Source: rule 4. */
export const BASES = ['workplace', 'headquarters'] as const;
export type Basis = (typeof BASES)[number];

const prefectureCode = z.string().regex(/^(0[0-9]|[1-3][0-9]|4[0-7])$/);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const parentCode = z.union([unionCode, z.literal('none')]);

/**
 * Filters of every statistic. Each may be repeated; repeated values of one filter are alternatives,
 * different filters all hold. `none`, `unknown` and `00` ask for unions or cells without the attribute.
 */
export const filterShape = {
  industry: z.array(z.string().regex(/^[A-Z][0-9]{0,4}$/)).optional(),
  industryGroup: z.array(slug).optional(),
  prefecture: z.array(prefectureCode).optional(),
  block: z.array(slug).optional(),
  kind: z.array(z.enum(KINDS)).optional(),
  sizeBand: z.array(z.enum(SIZE_BANDS)).optional(),
  gender: z.array(z.enum(GENDERS)).optional(),
  employment: z.array(z.enum(EMPLOYMENTS)).optional(),
  union: z.array(unionCode).optional(),
  parent: z.array(parentCode).optional(),
} as const;
export const filters = z.strictObject(filterShape);
export type Filters = z.infer<typeof filters>;

/** Query parameters that are lists even when given once; the HTTP layer reads them so. */
export const REPEATABLE = Object.keys(filterShape);

/** Filters with basis and time of knowledge, as every statistic takes them. */
export const statisticShape = {
  ...filterShape,
  basis: z.enum(BASES).default('workplace'),
  knownAt: instant.optional(),
} as const;
