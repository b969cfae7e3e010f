import { describe, expect, it } from '@jest/globals';
import { IMPORT_FIELDS } from '@soshiki/contracts';
import { INTAKE_FIELDS } from '@soshiki/intake';

describe('the fields of an import', () => {
  it('are over HTTP those that the reader of sheets knows, in the same order', () => {
    expect(IMPORT_FIELDS).toEqual(INTAKE_FIELDS);
  });
});
