import { describe, expect, it } from '@jest/globals';
import type { ProblemIssue } from '@soshiki/contracts';
import type { ShownProblem } from '../../api/problem-reader';
import { disagreements, isConflict } from './conflict';
import { pathOf } from './fields-of';

const problem = (status: number, issues: readonly ProblemIssue[]): ShownProblem => ({
  title: '',
  detail: null,
  requestId: null,
  status,
  issues,
});
const side = (code: 'yours' | 'theirs', field: string, found?: string): ProblemIssue => ({
  code,
  path: `body.${field}`,
  message: code === 'theirs' ? '本部 2026-01-20' : '私',
  ...(found === undefined ? {} : { found }),
});

describe('a conflict', () => {
  it('is a stale write, or one that says what is there', () => {
    expect(isConflict(problem(412, []))).toBe(true);
    expect(isConflict(problem(409, [side('theirs', 'name', '他')]))).toBe(true);
    expect(isConflict(problem(409, [{ code: 'taken', message: '使われています' }]))).toBe(false);
    expect(isConflict(problem(422, []))).toBe(false);
    expect(isConflict(undefined)).toBe(false);
  });

  it('tells both values of every field, and whose the other is', () => {
    const told = disagreements(
      problem(412, [
        side('yours', 'name', '私の名'),
        side('theirs', 'name', '他の名'),
        side('yours', 'shortName'),
        side('theirs', 'shortName', '略'),
      ]),
    );
    expect(told).toEqual([
      { field: 'name', yours: '私の名', theirs: '他の名', told: '本部 2026-01-20' },
      { field: 'shortName', yours: null, theirs: '略', told: '本部 2026-01-20' },
    ]);
  });
});

describe('the path of a fault', () => {
  it('leads to a field, however it is written', () => {
    expect(pathOf({ path: 'body.kana' })).toEqual(['kana']);
    expect(pathOf({ path: '/contacts/0/email' })).toEqual(['contacts', '0', 'email']);
    expect(pathOf({ path: 'to[1].name' })).toEqual(['to', '1', 'name']);
    expect(pathOf({})).toEqual([]);
  });
});
