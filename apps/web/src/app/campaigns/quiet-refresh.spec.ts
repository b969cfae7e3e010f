import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { refreshedQuietly } from './quiet-refresh';

let times = 0;

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Board {
  constructor() {
    refreshedQuietly(() => (times += 1));
  }
}

describe('a quiet refresh', () => {
  let visibility: DocumentVisibilityState;
  let board: ComponentFixture<Board>;

  beforeEach(() => {
    jest.useFakeTimers();
    times = 0;
    visibility = 'visible';
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => visibility,
    });
    board = TestBed.createComponent(Board);
  });

  afterEach(() => {
    board.destroy();
    jest.useRealTimers();
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('comes every minute while the page can be seen', () => {
    jest.advanceTimersByTime(180_000);
    expect(times).toBe(3);
    visibility = 'hidden';
    jest.advanceTimersByTime(180_000);
    expect(times).toBe(3);
  });

  it('comes once when one returns to the window, which tells of it twice', () => {
    jest.advanceTimersByTime(10_000);
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(times).toBe(1);
  });

  it('ends with the page', () => {
    board.destroy();
    jest.advanceTimersByTime(180_000);
    window.dispatchEvent(new Event('focus'));
    expect(times).toBe(0);
  });
});
