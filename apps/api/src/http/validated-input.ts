import { REPEATABLE, type ProblemIssue, type Route } from '@soshiki/contracts';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { DomainError } from './domain-error';
import { describeIssue } from './issue-text';
import { languageOf, type Language } from './language';
import { unstorableTexts } from './storable-text';

const PARTS = ['params', 'query', 'body'] as const;
type Part = (typeof PARTS)[number];

/** Parts of a request that must be empty where the route declares no schema for them. */
const NOTHING: Readonly<Record<Part, (given: unknown) => boolean>> = {
  params: () => true,
  query: (given) => Object.keys(given as object).length === 0,
  body: () => true,
};

/** The input of a route: every part its schemas declare, parsed. All faults of all parts are told at once.
 *  @throws DomainError `malformed` with located issues. */
export function validatedInput(route: Route, request: FastifyRequest): Record<string, unknown> {
  const language = languageOf(request.headers['accept-language']);
  const input: Record<string, unknown> = {};
  const issues: ProblemIssue[] = [];
  for (const part of PARTS) {
    const schema = route[part];
    const given = part === 'query' ? withLists(request.query, route.query) : request[part];
    if (schema === undefined) {
      issues.push(...unwanted(part, given, language));
      continue;
    }
    const parsed = schema.safeParse(given, { reportInput: true });
    input[part] = parsed.data;
    issues.push(...unstorableTexts(parsed.data, { path: part, language }));
    issues.push(...(parsed.error?.issues ?? []).flatMap((issue) => located(issue, part, language)));
  }
  if (issues.length > 0) {
    throw new DomainError('malformed', { issues });
  }
  return input;
}

/** Repeatable filters are lists even when given once, where the route takes a list; any other parameter given twice stays a
 *  list and so fails its schema. */
function withLists(query: unknown, schema: Route['query']): Record<string, unknown> {
  const given = Object.entries(query as Record<string, unknown>);
  return Object.fromEntries(
    given.map(([name, value]) => [
      name,
      isList(name, schema) && typeof value === 'string' ? [value] : value,
    ]),
  );
}

/** What a file of the directory is called is no filter on the kind of unions. */
function isList(name: string, schema: Route['query']): boolean {
  if (!REPEATABLE.includes(name)) return false;
  const field: unknown = schema?.shape[name];
  return !((field instanceof z.ZodOptional ? field.unwrap() : field) instanceof z.ZodEnum);
}

function unwanted(part: Part, given: unknown, language: Language): ProblemIssue[] {
  if (NOTHING[part](given)) {
    return [];
  }
  const issue = { code: 'unrecognized_keys', keys: Object.keys(given as object), path: [] };
  return located(issue as unknown as z.core.$ZodIssue, part, language);
}

/** One issue of zod as ours; an issue on several unknown keys becomes one for each. */
function located(issue: z.core.$ZodIssue, part: Part, language: Language): ProblemIssue[] {
  const code = issue.code.replaceAll('_', '-');
  const message = describeIssue(issue, language);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText(part, [...issue.path, key]),
      code: 'unrecognized-key',
      message,
    }));
  }
  const found = foundText(issue);
  const path = pathText(part, issue.path);
  return [{ path, code, message, ...(found === undefined ? {} : { found }) }];
}

function pathText(part: Part, path: readonly PropertyKey[]): string {
  return [part, ...path.map(String)].join('.').slice(0, 200);
}

const SECRET = new Set<PropertyKey>(['password', 'code']);
const FOUND_LENGTH = 80;

/** What was given, shortened; never a secret, never a whole object. */
function foundText(issue: z.core.$ZodIssue): string | undefined {
  const { input, path } = issue;
  if (path.some((name) => SECRET.has(name))) {
    return undefined;
  }
  return ['string', 'number', 'boolean'].includes(typeof input)
    ? String(input).slice(0, FOUND_LENGTH)
    : undefined;
}
