import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { API_BASE, ROUTES } from '@soshiki/contracts';
import { openApiDocument } from '../../apps/api/src/http/open-api';

const FILE = join(import.meta.dirname, 'openapi.json');
const document = openApiDocument();
const written = `${JSON.stringify(document, null, 2)}\n`;

describe('the OpenAPI document', () => {
  it('is the committed one; to change the surface, delete tests/contract/openapi.json and run this test', () => {
    if (!existsSync(FILE)) {
      writeFileSync(FILE, written);
    }
    expect(readFileSync(FILE, 'utf8')).toBe(written);
  });

  it('has every route of the contracts', () => {
    const paths = document['paths'] as Record<string, Record<string, { operationId: string }>>;
    for (const { id, method, path } of ROUTES) {
      expect(paths[API_BASE + path]?.[method.toLowerCase()]?.operationId).toBe(id);
    }
  });

  it('refers only to schemas that it has', () => {
    const { schemas } = document['components'] as { schemas: Record<string, unknown> };
    const referred = [...written.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id);
    expect(referred.length).toBeGreaterThan(20);
    expect(new Set(referred)).toEqual(new Set(Object.keys(schemas)));
    expect(written).not.toContain('#/$defs/');
  });

  it('documents every query parameter of a statistic, repeatable filters as lists', () => {
    const paths = document['paths'] as Record<string, Record<string, { parameters: object[] }>>;
    const parameters = paths['/api/v1/breakdown']?.['get']?.parameters ?? [];
    expect(parameters).toContainEqual(
      expect.objectContaining({
        name: 'industry',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ type: 'array' }),
      }),
    );
    expect(parameters).toContainEqual(expect.objectContaining({ name: 'by', required: true }));
  });
});
