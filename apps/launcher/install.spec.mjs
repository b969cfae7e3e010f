// @ts-check
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { holdsAll } from './install.mjs';
import { inRoot } from './places.mjs';

const locked = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  },
};
/** @param {Record<string, object>} packages */
const present = (packages) => ({ packages });
const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } };

describe('an installed tree', () => {
  it('is complete without the packages for other platforms', () => {
    expect(holdsAll(locked, present(zod))).toBe(true);
  });

  it('is incomplete when a package is absent', () => {
    expect(holdsAll(locked, present({}))).toBe(false);
  });

  it('is out of date when a version differs', () => {
    const older = { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } };
    expect(holdsAll(locked, present(older))).toBe(false);
  });

  it('is not trusted when the same version has other content', () => {
    const other = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-b' } };
    expect(holdsAll(locked, present(other))).toBe(false);
  });

  it('is compared by version alone where the lockfile knows no more', () => {
    const unknown = {
      'node_modules/for-another-platform': { version: '1.0.0', integrity: 'sha512-c' },
    };
    expect(holdsAll(locked, present({ ...zod, ...unknown }))).toBe(true);
  });

  it('is out of date when it holds a package that was dropped since', () => {
    const dropped = { ...zod, 'node_modules/left-over': { version: '1.0.0' } };
    expect(holdsAll(locked, present(dropped))).toBe(false);
  });

  it('is absent when npm never finished', () => {
    expect(holdsAll(locked, null)).toBe(false);
  });
});

describe('package-lock.json', () => {
  /** @typedef {{ version: string, optionalDependencies?: Record<string, string> }} Locked */
  const { packages } = /** @type {{ packages: Record<string, Locked> }} */ (
    JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
  );

  /**
   * @param {string} owner path of the package that wants another
   * @param {string} name of the wanted one
   * @returns {string | undefined} the version it gets, looked up outwards as Node does
   */
  function versionFor(owner, name) {
    const found = packages[`${owner}${owner === '' ? '' : '/'}node_modules/${name}`];
    if (found !== undefined || owner === '') return found?.version;
    return versionFor(owner.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
  }

  it('names the optional packages of every platform, since npm ci refuses it otherwise', () => {
    const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, wanted]) => {
          const version = versionFor(owner, name);
          return version === undefined || (/^\d/.test(wanted) && version !== wanted);
        })
        .map(([name, wanted]) => `${owner} → ${name}@${wanted}`),
    );
    expect(missing).toEqual([]);
  });
});
