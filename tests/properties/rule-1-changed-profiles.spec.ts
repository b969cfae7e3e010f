import { describe, expect, it } from '@jest/globals';
import { addDays } from '@soshiki/base';
import {
  changedProfiles,
  coversDay,
  validOn,
  type FieldsChange,
  type FieldsVersion,
} from '@soshiki/statistics';
import fc from 'fast-check';
import { holdsForAll, PROPERTY_TIMEOUT } from '../support/property';

interface Profile {
  readonly name: string;
  readonly industry: string;
  readonly parent: string | null;
}
type Version = FieldsVersion<Profile>;
type Change = FieldsChange<Profile>;

const FIELDS = ['name', 'industry', 'parent'] as const;
const DAYS = Array.from({ length: 40 }, (_, day) => addDays('2025-03-01', day));

const someFields = fc.record({
  name: fc.constantFrom('甲', '乙'),
  industry: fc.constantFrom('G37', 'G39', 'E15'),
  parent: fc.constantFrom('0900', null),
});

/** Versions that follow one another, with gaps or without, the last one running on or not. */
const someVersions: fc.Arbitrary<Version[]> = fc
  .uniqueArray(fc.integer({ min: 2, max: 37 }), { minLength: 1, maxLength: 8 })
  .chain((turns) =>
    fc.tuple(
      fc.constant(turns.sort((a, b) => a - b).map((turn) => DAYS[turn] ?? '')),
      fc.array(fc.record({ fields: someFields, isGap: fc.boolean() }), {
        minLength: turns.length,
        maxLength: turns.length,
      }),
      fc.boolean(),
    ),
  )
  .map(([days, entries, hasGaps]) =>
    entries.flatMap(({ fields, isGap }, place) =>
      hasGaps && isGap ? [] : [{ from: days[place] ?? '', until: days[place + 1] ?? null, fields }],
    ),
  );

const aChange: fc.Arbitrary<Change> = fc
  .record({
    start: fc.nat({ max: 38 }),
    length: fc.option(fc.integer({ min: 1, max: 20 })),
    changes: fc.record(
      {
        name: fc.constantFrom('甲', '乙', '丙'),
        industry: fc.constantFrom('G37', 'E15'),
        parent: fc.constantFrom('0900', null),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ start, length, changes }) => {
    const effectiveOn = DAYS[start] ?? '';
    return { effectiveOn, until: length === null ? null : addDays(effectiveOn, length), changes };
  });

const aCase = fc.tuple(someVersions, aChange);

describe('Rule 1: a change of a profile from a day on', () => {
  it(
    'leaves every earlier day, every day from its end on and every other field as they were',
    () => {
      holdsForAll(aCase, ([before, change]) => {
        const after = applied(before, change);
        for (const day of DAYS) {
          const [was, is] = [validOn(before, day)?.fields, validOn(after, day)?.fields];
          if (!isWithin(day, change)) expect(is).toEqual(was);
          for (const field of FIELDS.filter((each) => !(each in change.changes))) {
            expect(is?.[field]).toBe(was?.[field]);
          }
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'gives each field its new value up to the next day on which that field was recorded to change',
    () => {
      holdsForAll(aCase, ([before, change]) => {
        const after = applied(before, change);
        const days = DAYS.filter((day) => isWithin(day, change) && isRecorded(before, day));
        for (const field of FIELDS.filter((each) => each in change.changes)) {
          const values = days.map((day) => validOn(before, day)?.fields[field]);
          const next = values.findIndex((value) => value !== values[0]);
          days.forEach((day, place) => {
            const isNew = next === -1 || place < next;
            const expected = isNew ? change.changes[field] : values[place];
            expect(validOn(after, day)?.fields[field]).toBe(expected);
          });
        }
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'said twice is the same as said once',
    () => {
      holdsForAll(aCase, ([before, change]) => {
        expect(changedProfiles(applied(before, change), change)).toEqual([]);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'records anew only days that were recorded and only where something differs, in spans that do not overlap',
    () => {
      holdsForAll(aCase, ([before, change]) => {
        const anew = changedProfiles(before, change);
        for (const day of DAYS) {
          const [version, ...more] = anew.filter((span) => coversDay(span, day));
          expect(more).toEqual([]);
          if (version === undefined) continue;
          expect(isRecorded(before, day)).toBe(true);
          expect(version.fields).not.toEqual(validOn(before, day)?.fields);
        }
        expect(anew.every(({ from, until }) => until === null || from < until)).toBe(true);
      });
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'does not depend on the order in which versions are listed',
    () => {
      holdsForAll(aCase, ([before, change]) => {
        expect(changedProfiles([...before].reverse(), change)).toEqual(
          changedProfiles(before, change),
        );
      });
    },
    PROPERTY_TIMEOUT,
  );
});

/** What the directory says afterwards: a new version takes its span out of the older ones. */
function applied(before: readonly Version[], change: Change): Version[] {
  const anew = changedProfiles(before, change);
  return anew.reduce<Version[]>(
    (versions, version) => [...versions.flatMap((older) => without(older, version)), version],
    [...before],
  );
}

function without(older: Version, { from, until }: Version): Version[] {
  const head = { ...older, until: older.until !== null && older.until < from ? older.until : from };
  const tail = { ...older, from: until === null || until < older.from ? older.from : until };
  return [head, ...(until === null ? [] : [tail])].filter(
    (part) => part.until === null || part.from < part.until,
  );
}

function isWithin(day: string, { effectiveOn, until }: Change): boolean {
  return day >= effectiveOn && (until === null || until === undefined || day < until);
}

function isRecorded(versions: readonly Version[], day: string): boolean {
  return validOn(versions, day) !== undefined;
}
