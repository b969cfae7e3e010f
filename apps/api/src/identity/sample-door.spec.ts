import { describe, expect, it } from '@jest/globals';
import { isLoopback } from './sample-door';

describe('this machine itself', () => {
  it.each([
    '127.0.0.1',
    '127.8.9.10',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    'localhost',
    'LOCALHOST',
  ])('is %s', (address) => {
    expect(isLoopback(address)).toBe(true);
  });

  it.each([
    '',
    '0.0.0.0',
    '::',
    '192.0.2.1',
    '128.0.0.1',
    '127.0.0.1.example',
    'localhost.example',
    '1270.0.0.1',
  ])('is not %j', (address) => {
    expect(isLoopback(address)).toBe(false);
  });
});
