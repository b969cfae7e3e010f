import { describe, expect, it } from '@jest/globals';
import { AnswerCache } from './answer-cache';

describe('the cache of answers', () => {
  const cache = () => new AnswerCache<string>({ answers: 2, age: 60 });

  it('recalls what was kept, under its key alone', () => {
    const answers = cache();
    answers.keep('a', 'A', 0);
    expect(answers.recall('a', 60)).toBe('A');
    expect(answers.recall('b', 0)).toBeUndefined();
  });

  it('forgets what is too old, however often it was recalled', () => {
    const answers = cache();
    answers.keep('a', 'A', 0);
    expect(answers.recall('a', 40)).toBe('A');
    expect(answers.recall('a', 61)).toBeUndefined();
    expect(answers.recall('a', 30)).toBeUndefined();
  });

  it('makes room by dropping what was not used for longest', () => {
    const answers = cache();
    answers.keep('a', 'A', 0);
    answers.keep('b', 'B', 1);
    answers.recall('a', 2);
    answers.keep('c', 'C', 3);
    expect(['a', 'b', 'c'].map((key) => answers.recall(key, 4))).toEqual(['A', undefined, 'C']);
  });

  it('keeps the newer of two answers, from its own time on', () => {
    const answers = cache();
    answers.keep('a', 'A', 0);
    answers.keep('a', 'A2', 50);
    expect(answers.recall('a', 100)).toBe('A2');
  });

  it('drops everything at once', () => {
    const answers = cache();
    answers.keep('a', 'A', 0);
    answers.drop();
    expect(answers.recall('a', 0)).toBeUndefined();
  });
});
