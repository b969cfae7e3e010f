import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const VAGUE_NAMES = ['shared', 'common', 'utils', 'util', 'helpers', 'misc', 'lib'];

/** Our own source in the three rooms; paths from the checkout with `/`. */
const sources = ['apps', 'libs', 'tests'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((file) => `${room}/${file.split(sep).join('/')}`)
    .filter((file) => /\.(ts|mjs|html|scss)$/.test(file)),
);

describe('the house', () => {
  it('names no folder after nothing in particular', () => {
    const vague = sources.filter((file) =>
      dirname(file)
        .split('/')
        .some((folder) => VAGUE_NAMES.includes(folder)),
    );
    expect(vague).toEqual([]);
  });

  it('names every file in kebab case', () => {
    // Sass marks a part of a style sheet by an underscore in front.
    const isKebabCase = (file: string) => /^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(file);
    expect(sources.filter((file) => !isKebabCase(basename(file)))).toEqual([]);
  });

  it('gives classes job titles, never the title of a service', () => {
    const services = sources.filter((file) =>
      /^export (abstract )?class \w+(Service|Manager|Helper|Util)s?\b/m.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(services).toEqual([]);
  });
});

describe('the libraries', () => {
  /** Exported functions of a file that no comment stands above. */
  function undocumented(file: string): string[] {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    return lines
      .filter((line, at) => /^export (async )?function /.test(line) && !isDocumented(lines, at))
      .map((line) => `${file}: ${line}`);
  }

  /** Whether a comment ends right above a line; overloads share the one above the first. */
  function isDocumented(lines: string[], at: number): boolean {
    const above = lines[at - 1] ?? '';
    return above.trimEnd().endsWith('*/') || /^export (async )?function .*;$/.test(above);
  }

  it('say of every exported function what it takes and gives', () => {
    const libraries = sources.filter((file) => /^libs\/.*\.ts$/.test(file));
    const functions = libraries.filter((file) => !file.endsWith('.spec.ts'));
    expect(functions.flatMap(undocumented)).toEqual([]);
  });
});
