import { describe, expect, it } from '@jest/globals';
import { someFindings } from './findings.fixture';
import { makeUpOf } from './make-up';

const part = (code: string, membersBefore: number, members: number) => ({
  ...{ code, name: code, unions: 1, unionsBefore: 1, membersBefore, members },
  ...{ share: null, difference: members - membersBefore, rate: null },
});
const total = { unions: 3, members: 100 };
const before = { unions: 3, members: 90 };

describe('the make-up of members', () => {
  it('takes as not reported what the parts leave of the totals, at both ends', () => {
    const rows = [part('male', 50, 60), part('female', 20, 25)];
    const gender = { rows, notReported: { members: 15, share: 0.15 } };
    const parts = makeUpOf(someFindings({ total, before, gender }), 'gender');
    expect(parts.map(({ code }) => code)).toEqual(['male', 'female', 'unknown']);
    expect(parts.at(-1)).toMatchObject({ before: 20, after: 15 });
  });

  it('counts those not reported once when the answer names them itself', () => {
    const rows = [part('unknown', 20, 15), part('male', 50, 60), part('female', 20, 25)];
    const gender = { rows, notReported: { members: 15, share: 0.15 } };
    const parts = makeUpOf(someFindings({ total, before, gender }), 'gender');
    expect(parts.map(({ after }) => after)).toEqual([60, 25, 15]);
  });

  it('has no part for those not reported when all are', () => {
    const rows = [part('regular', 40, 60), part('nonregular', 50, 40)];
    const employment = { rows, notReported: { members: 0, share: 0 } };
    const parts = makeUpOf(someFindings({ total, before, employment }), 'employment');
    expect(parts.map(({ code }) => code)).toEqual(['regular', 'nonregular']);
  });

  it('keeps a missing part missing', () => {
    const kinds = [{ ...part('council', 90, 0), members: null, difference: null }];
    expect(makeUpOf(someFindings({ total, before, kinds }), 'kind')).toEqual([
      { code: 'council', name: 'council', before: 90, after: null },
    ]);
  });
});
