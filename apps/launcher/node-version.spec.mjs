// @ts-check
import { describe, expect, it } from '@jest/globals';
import { canRunServer, tooOldMessage } from './node-version.mjs';

describe('the Node that somebody has', () => {
  it.each(['20.0.0', '20.20.2', '22.1.0', '24.15.0', '26.0.0', '100.0.0'])(
    'runs the launcher when it is %s',
    (version) => {
      expect(tooOldMessage(version)).toBeNull();
    },
  );

  it.each(['0.12.18', '14.21.3', '18.20.8', '19.9.0'])(
    'is named as too old when it is %s',
    (version) => {
      expect(tooOldMessage(version)).toContain(`20 or newer, but this is ${version}`);
    },
  );

  it('runs the server from 24.15 on', () => {
    expect(['20.20.2', '24.14.9', '24.15.0', '25.0.0'].map(canRunServer)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
