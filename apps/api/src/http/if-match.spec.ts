import { describe, expect, it } from '@jest/globals';
import { isCurrent, seenVersion } from './if-match';

describe('the version that a writer has seen', () => {
  it.each([
    ['"r3-d2.Xy_9-abc"', 'r3-d2'],
    ['"r3-d2.Xy_9-abc-gzip"', 'r3-d2'],
    ['W/"r3-d2.Xy_9"', 'r3-d2'],
    ['"r3-d2"', 'r3-d2'],
    ['*', '*'],
  ])('is read from %s', (header, version) => {
    expect(seenVersion(header)).toBe(version);
  });

  it.each([undefined, '', '""'])('is missed in %p', (header) => {
    expect(() => seenVersion(header)).toThrow('precondition-missing');
  });

  it('is current when it is the same, or when any will do', () => {
    expect(isCurrent('r3', 'r3')).toBe(true);
    expect(isCurrent('*', 'r3')).toBe(true);
    expect(isCurrent('r2', 'r3')).toBe(false);
  });
});
