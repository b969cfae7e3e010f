import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ExportTurns } from './export-turns';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the turns of exports', () => {
  it('let two in at a time, and the next when one of them is through', async () => {
    const turns = new ExportTurns();
    const end = await turns.begin();
    await turns.begin();
    const third = turns.begin();
    end();
    end(); // Ending twice frees one place only.
    await third;
    await expectBusy(turns);
  });

  it('refuse who has waited too long, and give the place to the next', async () => {
    const turns = new ExportTurns();
    const end = await turns.begin();
    await turns.begin();
    await expectBusy(turns);
    end();
    await turns.begin();
    await expectBusy(turns);
  });
});

async function expectBusy(turns: ExportTurns): Promise<void> {
  const refused = expect(turns.begin()).rejects.toMatchObject({
    code: 'busy',
    refusal: { retryAfterSeconds: 10 },
  });
  await jest.advanceTimersByTimeAsync(10_000);
  await refused;
}
