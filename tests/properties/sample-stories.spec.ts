import { describe, expect, it } from '@jest/globals';
import { addMonths, parsePeriod, periodOfDay } from '@soshiki/base';
import type { ProfileRow } from '../../apps/api/src/sample/directory-rows';
import { SAMPLE_SEED } from '../../apps/api/src/sample/generate-sample';
import { countedAt, readSample } from './sample-reading';

const read = readSample(SAMPLE_SEED);
const { directory, sample, publications } = read;

/** Every later version of a profile with the one before it. */
const changes = directory.profiles.flatMap((after, index): [ProfileRow, ProfileRow][] => {
  const before = directory.profiles
    .slice(0, index)
    .findLast(({ unionId }) => unionId === after.unionId);
  return before === undefined ? [] : [[before, after]];
});
const changed = (field: 'name' | 'industry' | 'prefecture') =>
  changes.filter(([before, after]) => before[field] !== after[field]);

describe('Movements of the sample', () => {
  it('are six merges, two of them absorptions, and two splits', () => {
    const kinds = directory.lineages.map(({ kind }) => kind).sort();
    const merges = ['absorption', 'absorption', 'merge', 'merge', 'merge', 'merge'];
    expect(kinds).toEqual([...merges, 'split', 'split']);
  });

  it('are twelve renames, five reclassifications and one move', () => {
    expect(changed('name')).toHaveLength(12);
    expect(changed('industry')).toHaveLength(5);
    expect(changed('prefecture')).toHaveLength(1);
    expect(changes).toHaveLength(18);
  });

  it('carry over no more than a union had, and all of it when the union ends', () => {
    for (const { effectiveOn, transfers } of directory.lineages) {
      const before = countedAt(read, addMonths(periodOfDay(effectiveOn), -1));
      const after = countedAt(read, periodOfDay(effectiveOn));
      const membersOf = (unions: typeof before, id: number) =>
        unions.find(({ profile }) => profile.unionId === id)?.members;
      for (const from of new Set(transfers.map((transfer) => transfer.from))) {
        const given = transfers
          .filter((transfer) => transfer.from === from)
          .reduce((sum, { members }) => sum + members, 0);
        const had = membersOf(before, from) ?? 0;
        if (membersOf(after, from) === undefined) expect(given).toBe(had);
        else expect(given).toBeLessThan(had);
      }
      for (const to of new Set(transfers.map((transfer) => transfer.to))) {
        const got = transfers
          .filter((transfer) => transfer.to === to)
          .reduce((sum, { members }) => sum + members, membersOf(before, to) ?? 0);
        const has = membersOf(after, to) ?? 0;
        expect(Math.abs(has - got)).toBeLessThanOrEqual(3 + got * 0.07);
      }
    }
  });
});

describe('Names of the sample', () => {
  it('belong to one union each, former names included', () => {
    const owners = new Map(directory.profiles.map(({ name, unionId }) => [name, unionId]));
    expect(owners.size).toBe(directory.unions.length + 12);
    const shorts = new Map(
      directory.profiles.map(({ shortName, unionId }) => [shortName, unionId]),
    );
    expect(shorts.size).toBe(owners.size);
  });

  it('have a reading in hiragana', () => {
    for (const { kana } of directory.profiles) expect(kana).toMatch(/^[ぁ-ゖー]+$/u);
  });

  it('are real ones in five cases only', () => {
    const real = ['NTT労組', 'KDDI労組', 'ソフトバンク労組', '通建連合', 'ICTJユニオン'];
    const shorts = directory.profiles.map(({ shortName }) => shortName);
    for (const name of real) expect(shorts).toContain(name);
    const others = directory.profiles.filter(({ shortName }) => !real.includes(shortName));
    for (const { name } of others)
      expect(name).not.toMatch(/NTT|KDDI|ソフトバンク|ドコモ|JR|日本|全電通/u);
  });

  it('lead to contacts that are roles at addresses of nobody', () => {
    for (const { roleName, email } of directory.contacts) {
      expect(roleName).toBe('書記長');
      expect(email).toMatch(/@[a-z0-9.]+\.example\.jp$/);
    }
  });

  it('stand under codes that count up from 0001', () => {
    directory.unions.forEach(({ code }, index) => {
      expect(code).toBe(String(index + 1).padStart(4, '0'));
    });
  });
});

describe('Publications of the sample', () => {
  it('are four outlines, one of them corrected', () => {
    const facts = publications.map(({ content }) => [
      content.asOf,
      content.headline.ja,
      content.supersedes?.number ?? null,
    ]);
    expect(facts).toEqual([
      ['2018-03', '256組合、20万4千人（2018年3月現在）', null],
      ['2021-10', '250組合、19万3千人（2021年10月現在）', null],
      ['2025-06', '229組合、19万5千人（2025年6月現在）', null],
      ['2025-06', '229組合、19万4千人（2025年6月現在）', 3],
      ['2025-12', '229組合、19万2千人（2025年12月現在）', null],
    ]);
  });

  it('hold the hash of the one before', () => {
    const hashes = publications.map(({ text }) => text.sha256);
    const previous = publications.map(({ content }) => content.previousSha256);
    expect(previous).toEqual([null, ...hashes.slice(0, -1)]);
  });
});

describe('Campaigns of the sample', () => {
  it('are 120 locked ones and an open one', () => {
    const states = sample.campaigns.map(({ steps }) => steps.at(-1)?.state);
    expect(states.filter((state) => state === 'locked')).toHaveLength(120);
    expect(states.at(-1)).toBe('open');
  });

  it('have reports from about 60 % of the unions in the open one, and some of every other state', () => {
    const open = read.revisions.filter(({ period }) => period === '2026-01');
    const returned = open.filter(({ decision }) => decision?.decision === 'returned');
    const expected = countedAt(read, parsePeriod('2026-01')).length;
    expect((open.length - returned.length) / expected).toBeCloseTo(0.6, 1);
    expect(returned.length).toBeGreaterThanOrEqual(5);
    expect(read.drafts.length).toBeGreaterThanOrEqual(10);
    expect(open.filter(({ warnings }) => warnings.length > 0).length).toBeGreaterThanOrEqual(3);
  });

  it('have returned the report of the union whose reporter can sign in', () => {
    const reporter = sample.accounts.find(({ role }) => role === 'reporter');
    const union = directory.unions.find(({ code }) => code === reporter?.scopeCode);
    const report = read.revisions.find(
      ({ period, unionId }) => period === '2026-01' && unionId === union?.id,
    );
    expect(report?.decision?.decision).toBe('returned');
  });
});

describe('Events of the sample', () => {
  it('are six, the last one as it was reported', () => {
    expect(sample.events).toHaveLength(6);
    const [last] = sample.events.slice(-1);
    const people = last?.participations.reduce((sum, { participants }) => sum + participants, 0);
    expect([last?.participations.length, people, last?.workshopGroups]).toEqual([27, 51, 10]);
    const answers = last?.answers ?? [0, 0, 0, 0, 0];
    expect(answers[0] + answers[1]).toBe(48);
    expect(answers.reduce((sum, count) => sum + count, 0)).toBe(51);
  });
});
