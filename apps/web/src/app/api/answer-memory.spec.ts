import { beforeEach, describe, expect, it } from '@jest/globals';
import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { Language } from '../language/language';
import { TextLoader } from '../language/text-loader';
import { Activity } from './activity';
import { IN_ADVANCE, remembered } from './answer-memory';
import { backThroughSignIn, counted } from './interceptors';

const FIGURES = '/api/v1/overview?asOf=2026-01';

describe('the memory of answers', () => {
  let http: HttpTestingController;
  const client = () => TestBed.inject(HttpClient);

  /** What a page is told, one answer after the other. */
  const told = (url = FIGURES) => {
    const answers: unknown[] = [];
    client()
      .get(url)
      .subscribe((answer) => answers.push(answer));
    return answers;
  };
  const answer = (body: object, etag: string) =>
    http.expectOne(FIGURES).flush(body, { headers: { etag } });
  const askInAdvance = (body: object, etag: string) => {
    client().get(FIGURES, { context: IN_ADVANCE }).subscribe();
    answer(body, etag);
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([{ path: '**', children: [] }]),
        provideHttpClient(withInterceptors([remembered, counted, backThroughSignIn])),
        provideHttpClientTesting(),
        provideTransloco({ config: { availableLangs: ['ja', 'en'] }, loader: TextLoader }),
      ],
    });
    await TestBed.inject(Language).start();
    http = TestBed.inject(HttpTestingController);
  });

  it('tells at once what was asked in advance, and once only when the server says the same', () => {
    askInAdvance({ members: 1 }, '"a"');
    const answers = told();
    expect(answers).toEqual([{ members: 1 }]);
    answer({ members: 1 }, '"a"');
    expect(answers).toEqual([{ members: 1 }]);
  });

  it('tells what the server knows better as soon as it comes', () => {
    askInAdvance({ members: 1 }, '"a"');
    const answers = told();
    answer({ members: 2 }, '"b"');
    expect(answers).toEqual([{ members: 1 }, { members: 2 }]);
    expect(told()).toEqual([{ members: 2 }]);
  });

  it('forgets everything when something is written, also what was asked before and comes after', () => {
    askInAdvance({ members: 1 }, '"a"');
    client().get(FIGURES, { context: IN_ADVANCE }).subscribe();
    client().post('/api/v1/campaigns/2026-01/reports/0123/approve', {}).subscribe();
    answer({ members: 1 }, '"a"');
    expect(told()).toEqual([]);
    http.expectOne(FIGURES);
  });

  it('forgets everything when the session has ended', () => {
    askInAdvance({ members: 1 }, '"a"');
    told();
    http.expectOne(FIGURES).flush({}, { status: 401, statusText: 'Unauthorized' });
    expect(told()).toEqual([]);
  });

  it('keeps the answers of one language from the other, and those about anything but figures from all', async () => {
    askInAdvance({ members: 1 }, '"a"');
    await TestBed.inject(Language).use('en');
    expect(told()).toEqual([]);
    client().get('/api/v1/unions', { context: IN_ADVANCE }).subscribe();
    http.expectOne('/api/v1/unions').flush([]);
    expect(told('/api/v1/unions')).toEqual([]);
    await TestBed.inject(Language).use('ja');
  });

  it('says that nothing loads while it asks in advance', () => {
    client().get(FIGURES, { context: IN_ADVANCE }).subscribe();
    expect(TestBed.inject(Activity).isBusy()).toBe(false);
    told();
    expect(TestBed.inject(Activity).isBusy()).toBe(true);
  });
});
