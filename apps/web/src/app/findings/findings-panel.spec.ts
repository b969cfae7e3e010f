import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Findings } from '@soshiki/contracts';
import type { Reading, ReadingStatus } from '../api/reading';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { Clipping } from '../ui/clipping';
import { someFindings } from './findings.fixture';
import { FindingsPanel } from './findings-panel';

const SENTENCES: Findings['sentences'] = [
  { code: 'change', text: { ja: '組合員は514人減った。', en: 'Membership fell by 514.' } },
  { code: 'gender', text: { ja: '女が27.8％。', en: 'Women 27.8%.' } },
  { code: 'industries', text: { ja: '最も増えたのは通信建設。', en: 'Most in construction.' } },
];

describe('the sentences of a period', () => {
  const value = signal<Findings | undefined>(undefined);
  const status = signal<ReadingStatus>('loading');
  const reading: Reading<Findings> = {
    value,
    status,
    isLoading: signal(false),
    problem: signal(undefined),
    tag: signal(undefined),
    reload: () => undefined,
  };
  let copied: string[] = [];
  let shown: ComponentFixture<FindingsPanel>;
  const panel = () => shown.nativeElement as HTMLElement;
  const told = () => [...panel().querySelectorAll('.sentence')].map((line) => line.textContent);

  beforeEach(async () => {
    copied = [];
    const clipping = { copy: (text: string) => Promise.resolve(void copied.push(text)) };
    TestBed.configureTestingModule({
      providers: [
        ...appConfig.providers,
        provideRouter([]),
        provideHttpClientTesting(),
        { provide: Clipping, useValue: clipping },
      ],
    });
    await TestBed.inject(Language).start();
    value.set(undefined);
    shown = TestBed.createComponent(FindingsPanel);
    shown.componentRef.setInput('reading', reading);
    shown.componentRef.setInput('home', {
      path: '/overview',
      params: { asOf: '2025-12' },
      elsewhere: { asOf: '2025-12' },
      parts: { change: 'change', gender: 'make-up' },
    });
    await shown.whenStable();
  });

  const answer = async (sentences: Findings['sentences']) => {
    value.set(someFindings({ sentences }));
    status.set('ready');
    await shown.whenStable();
  };

  it('keep their room while they are awaited, and say so to screen readers', () => {
    expect(panel().querySelector('[role="status"]')?.textContent).toContain('読み込み中');
    expect(told()).toEqual([]);
  });

  it('stand in the order of the answer, in the language of the reader', async () => {
    await answer(SENTENCES);
    expect(told()).toEqual(SENTENCES.map(({ text }) => text.ja));
    await TestBed.inject(Language).use('en');
    await shown.whenStable();
    expect(told()).toEqual(SENTENCES.map(({ text }) => text.en));
    await TestBed.inject(Language).use('ja');
  });

  it('each lead to the panel or page that shows their rows', async () => {
    await answer(SENTENCES);
    const links = [...panel().querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/overview?asOf=2025-12#change',
      '/overview?asOf=2025-12&by=gender#make-up',
      '/industries?asOf=2025-12',
    ]);
  });

  it('are copied all at once, with the span they are about', async () => {
    await answer(SENTENCES);
    panel().querySelector('button')?.click();
    await shown.whenStable();
    expect(copied.join()).toContain('この調査期のポイント（2024年12月～2025年12月）');
    expect(copied.join()).toContain('・組合員は514人減った。\n・女が27.8％。');
  });

  it('say that there is nothing to say instead of showing nothing', async () => {
    await answer([]);
    expect(panel().textContent).toContain('お伝えすることがありません');
  });
});
