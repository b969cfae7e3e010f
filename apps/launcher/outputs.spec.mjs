// @ts-check
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fingerprint } from './outputs.mjs';
import { inRoot } from './places.mjs';

describe('the fingerprint of sources', () => {
  let folder = '';

  beforeEach(() => {
    mkdirSync(inRoot('tmp'), { recursive: true });
    folder = mkdtempSync(inRoot('tmp/fingerprint-'));
    mkdirSync(join(folder, '組織'));
    writeFileSync(join(folder, '組織', 'a file.ts'), 'one');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('does not look at times', () => {
    const before = fingerprint([folder]);
    utimesSync(join(folder, '組織', 'a file.ts'), 0, 0);
    expect(fingerprint([folder])).toBe(before);
  });

  it('changes with the content of a file', () => {
    const before = fingerprint([folder]);
    writeFileSync(join(folder, '組織', 'a file.ts'), 'two');
    expect(fingerprint([folder])).not.toBe(before);
  });

  it('changes with the name of a file', () => {
    const before = fingerprint([folder]);
    renameSync(join(folder, '組織', 'a file.ts'), join(folder, '組織', 'b file.ts'));
    expect(fingerprint([folder])).not.toBe(before);
  });

  it('changes when a file comes', () => {
    const before = fingerprint([folder]);
    writeFileSync(join(folder, 'new.ts'), '');
    expect(fingerprint([folder])).not.toBe(before);
  });
});
