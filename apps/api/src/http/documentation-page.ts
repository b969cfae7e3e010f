import { API_BASE, PROBLEM_STATUS, ROUTES, type ProblemCode, type Route } from '@soshiki/contracts';
import { z } from 'zod';
import { Html, html } from './html';
import { jsonSchemaOf } from './json-schema';
import { PROBLEM_TITLES } from './problem-titles';

const STYLE = `
:root { color-scheme: light dark; font-family: 'Noto Sans JP Variable', 'Noto Sans JP', system-ui, sans-serif; line-height: 1.6 }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
h2 { border-bottom: 1px solid currentColor; margin-top: 2.5rem }
details { border: 1px solid #8886; border-radius: .5rem; margin: .5rem 0; padding: .5rem 1rem }
summary { cursor: pointer; min-height: 1.75rem } summary:focus-visible { outline: 2px solid #0a6bb0; outline-offset: 2px }
code, pre { font-family: ui-monospace, monospace; font-size: .9em } pre { overflow: auto; max-height: 30rem; padding: .75rem; border: 1px solid #8884 }
table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8884 }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700 }
`;

/** The API for readers: every operation with its parameters, answers and refusals. One page without a script
 *  and without anything from elsewhere; `nonce` lets its style through the policy. */
export function documentationPage(nonce: string): string {
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Soshiki API</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <style nonce="${nonce}">
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <main>${introduction()} ${groupNames().map(groupOf)} ${problems()}</main>
      </body>
    </html> `.text;
}

function introduction(): Html {
  return html`<h1>Soshiki API</h1>
    <p>
      組織（加盟組合台帳・組織人員統計）の HTTP API です。機械が読む定義は
      <a href="/api/openapi.json">OpenAPI 3.1</a> にあります。
    </p>
    <p lang="en">
      The HTTP API of Soshiki. The definition for machines is
      <a href="/api/openapi.json">OpenAPI 3.1</a>. A period is YYYY-MM, as of the last day of that
      month; counts are whole; a share is an unrounded fraction; missing is null. Reads carry a
      strong ETag and honour If-None-Match.
    </p>`;
}

function problems(): Html {
  return html`<h2 id="problems">エラー / Problems</h2>
    <p lang="en">
      Every refusal is <code>application/problem+json</code> (RFC 9457) with a <code>code</code> and
      a <code>requestId</code>.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">code</th>
          <th scope="col">status</th>
          <th scope="col">意味</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${(Object.keys(PROBLEM_STATUS) as ProblemCode[]).map(problemRow)}
      </tbody>
    </table>`;
}

function groupNames(): string[] {
  return [...new Set(ROUTES.map(groupNameOf))];
}

function groupNameOf({ id }: Route): string {
  return id.split('.')[0] ?? '';
}

function groupOf(name: string): Html {
  return html`<h2>${name}</h2>
    ${ROUTES.filter((route) => groupNameOf(route) === name).map(operationOf)}`;
}

function operationOf(route: Route): Html {
  const { roles } = route.access;
  return html`<details id="${route.id}">
    <summary>
      <span class="method">${route.method}</span> <code>${API_BASE}${route.path}</code> —
      <span lang="en">${route.summary}</span>
    </summary>
    <p lang="en">Access: ${typeof roles === 'string' ? roles : roles.join(', ')}</p>
    ${parametersOf(route)} ${schemaOf('Body', route.body, 'input')}
    ${schemaOf(`Answer ${route.success}`, route.response, 'output')}
  </details>`;
}

function parametersOf(route: Route): Html {
  const rows = [route.params, route.query].flatMap((schema) => {
    if (schema === undefined) {
      return [];
    }
    const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
    return Object.entries(properties).map(([name, property]) => {
      const { description = '', ...rest } = property as { description?: string };
      const isRequired = required.includes(name) ? '必須' : '';
      return html`<tr>
        <th scope="row"><code>${name}</code></th>
        <td>${isRequired}</td>
        <td><code>${JSON.stringify(rest)}</code></td>
        <td lang="en">${description}</td>
      </tr>`;
    });
  });
  return rows.length === 0
    ? html``
    : html`<table>
        <tbody>
          ${rows}
        </tbody>
      </table>`;
}

function schemaOf(title: string, schema: z.ZodType | undefined, io: 'input' | 'output'): Html {
  if (schema === undefined) {
    return html``;
  }
  const { json, named } = jsonSchemaOf(schema, io);
  const shown = Object.values(named)[0] ?? json;
  return html`<h3>${title}</h3>
    <pre tabindex="0">${JSON.stringify(shown, null, 1)}</pre>`;
}

function problemRow(code: ProblemCode): Html {
  const title = PROBLEM_TITLES[code];
  return html`<tr id="problem-${code}">
    <th scope="row"><code>${code}</code></th>
    <td>${PROBLEM_STATUS[code]}</td>
    <td>${title.ja}</td>
    <td lang="en">${title.en}</td>
  </tr>`;
}
