import { API_BASE, problem, ROUTES, type Route } from '@soshiki/contracts';
import { z } from 'zod';
import { jsonSchemaOf } from './json-schema';

type Json = Readonly<Record<string, unknown>>;

/** Refusals that every operation may answer, whatever it does. */
const EVERYWHERE = [400, 403, 413, 415, 429, 500, 503];

/** The OpenAPI 3.1 document, made from the contracts alone. Deterministic, so that it can be committed and
 *  compared. */
export function openApiDocument(): Json {
  const schemas = new Map<string, unknown>();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of ROUTES) {
    const operations = (paths[API_BASE + route.path] ??= {});
    operations[route.method.toLowerCase()] = operationOf(route, schemas);
  }
  componentOf(problem, 'output', schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Soshiki',
      version: '1',
      summary: 'Member organizations and membership statistics of an industrial union federation',
      description:
        'Periods are YYYY-MM, as of the last day of the month. Counts are whole; a share or rate is an unrounded fraction; what is missing is null.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'soshiki' } },
    },
  };
}

function operationOf(route: Route, schemas: Map<string, unknown>): Json {
  return {
    operationId: route.id,
    tags: [route.id.split('.')[0]],
    summary: route.summary,
    description: accessText(route),
    security: Array.isArray(route.access.roles) ? [{ session: [] }] : [],
    parameters: [
      ...parametersOf(route, 'params'),
      ...parametersOf(route, 'query'),
      ...headersOf(route),
    ],
    ...bodyOf(route, schemas),
    responses: responsesOf(route, schemas),
  };
}

function bodyOf(route: Route, schemas: Map<string, unknown>): Json {
  if (route.file === true) {
    const properties = { file: { type: 'string', format: 'binary' } };
    const schema = { type: 'object', properties, required: ['file'] };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (route.body === undefined) return {};
  return { requestBody: { required: true, content: jsonOf(route.body, 'input', schemas) } };
}

function accessText({ access: { roles, scope } }: Route): string {
  if (roles === 'public') {
    return 'Nobody need be signed in.';
  }
  if (roles === 'local-sample') {
    return 'Exists with sample data on a loopback address only.';
  }
  const seen =
    scope === 'scoped' ? 'The answer covers their scope.' : 'The answer is the same for all.';
  return `For ${roles.join(', ')}. ${seen}`;
}

function parametersOf(route: Route, part: 'params' | 'query'): Json[] {
  const schema = route[part];
  if (schema === undefined) {
    return [];
  }
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as { description?: string };
    return {
      name,
      in: part === 'params' ? 'path' : 'query',
      required: required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

/** Headers that a write wants or takes. */
function headersOf({ ifMatch, idempotent }: Route): Json[] {
  const header = (name: string, required: boolean, description: string): Json => ({
    ...{ name, in: 'header', required, description },
    schema: { type: 'string' },
  });
  return [
    ...(ifMatch === true
      ? [header('If-Match', true, 'Entity tag of the last read; * for whatever is there')]
      : []),
    ...(idempotent === true
      ? [header('Idempotency-Key', false, 'Sent again within 24 hours, the request is done once')]
      : []),
  ];
}

function responsesOf(route: Route, schemas: Map<string, unknown>): Json {
  const refusals = [...EVERYWHERE, ...refusalsOfAccess(route), ...(route.problems ?? [])];
  const problemContent = {
    'application/problem+json': { schema: componentOf(problem, 'output', schemas) },
  };
  const answers = [...new Set(refusals)]
    .sort((a, b) => a - b)
    .map((status): [string, Json] => [
      String(status),
      { description: 'Problem details (RFC 9457)', content: problemContent },
    ]);
  return Object.fromEntries([[String(route.success), successOf(route, schemas)], ...answers]);
}

/** @returns 401 where somebody must be signed in, 403 everywhere (other sites), 404 where it may not exist. */
function refusalsOfAccess({ access: { roles } }: Route): number[] {
  if (roles === 'local-sample') {
    return [404];
  }
  return roles === 'public' ? [] : [401];
}

function successOf(route: Route, schemas: Map<string, unknown>): Json {
  if (route.response !== undefined) {
    return { description: 'Done', content: jsonOf(route.response, 'output', schemas) };
  }
  const types = (route.produces ?? []).map((type) => [type, { schema: { type: 'string' } }]);
  return types.length === 0
    ? { description: 'Done, nothing to say' }
    : { description: 'The document', content: Object.fromEntries(types) as Json };
}

function jsonOf(schema: z.ZodType, io: 'input' | 'output', schemas: Map<string, unknown>): Json {
  return { 'application/json': { schema: componentOf(schema, io, schemas) } };
}

/** A named schema goes to the components and is referred to; an unnamed one stands where it is used. */
function componentOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  schemas: Map<string, unknown>,
): Json {
  const { json, named } = jsonSchemaOf(schema, io);
  for (const [id, one] of Object.entries(named)) {
    schemas.set(id, one);
  }
  return json;
}
