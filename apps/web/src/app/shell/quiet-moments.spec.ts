import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Activity } from '../api/activity';
import { QuietMoments } from './quiet-moments';

describe('quiet moments', () => {
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  let called: string[];
  const request = (name: string) =>
    TestBed.inject(QuietMoments).requestOnIdle(() => called.push(name));

  beforeEach(() => {
    called = [];
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  });

  it('come when nothing is under way, and not before', async () => {
    TestBed.inject(Activity).begin();
    request('panel');
    await turns(3);
    expect(called).toEqual([]);
    TestBed.inject(Activity).end();
    await turns(3);
    expect(called).toEqual(['panel']);
  });

  it('are given to one after the other, in the order of asking', async () => {
    for (const name of ['first', 'second', 'third']) request(name);
    await turns(2);
    expect(called.length).toBeLessThan(3);
    await turns(6);
    expect(called).toEqual(['first', 'second', 'third']);
  });

  it('are not given to what does not want them any more', async () => {
    const id = request('gone');
    request('there');
    TestBed.inject(QuietMoments).cancelOnIdle(id);
    await turns(6);
    expect(called).toEqual(['there']);
  });
});
