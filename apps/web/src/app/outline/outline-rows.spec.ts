import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Outline } from '@soshiki/contracts';
import { appConfig } from '../app.config';
import { Language } from '../language/language';
import { OutlineRows } from './outline-rows';

const bilingual = { ja: '', en: '' };

function aRow(code: string, members: number | null): Outline['rows'][number] {
  const figurePeriod = members === null ? null : '2025-12';
  const revision = members === null ? null : 1;
  const place = { industry: 'G37', prefecture: '13' };
  return {
    code,
    name: `組合${code}`,
    ...place,
    members,
    figurePeriod,
    revision,
    carriedForward: false,
  };
}

function anOutline(rows: Outline['rows'], members: number): Outline {
  return {
    asOf: '2025-12',
    compareTo: '2024-12',
    rounding: 'half-up',
    status: 'final',
    isSample: true,
    headline: bilingual,
    sentence: bilingual,
    unions: rows.length,
    members,
    change: { unions: 0, members: 0, rate: 0, text: bilingual },
    reporting: { expected: 0, approved: 0, submitted: 0, carriedForward: 0, missing: 0 },
    checklist: [],
    industries: [],
    rows,
  };
}

describe('the rows behind the outline', () => {
  const show = async (outline: Outline) => {
    const fixture = TestBed.createComponent(OutlineRows);
    fixture.componentRef.setInput('outline', outline);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [...appConfig.providers, provideHttpClientTesting()],
    });
    await TestBed.inject(Language).start();
  });

  it('add up to the sentence, with a total row that says so', async () => {
    const rows = await show(anOutline([aRow('0001', 1000), aRow('0002', 234)], 1234));
    expect(rows.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(rows.querySelector('tfoot')?.textContent).toContain('2組合');
    expect(rows.querySelector('tfoot')?.textContent).toContain('1,234');
    expect(rows.textContent).toContain('一致しています');
  });

  it('show a missing figure as … and never as 0', async () => {
    const rows = await show(anOutline([aRow('0001', null), aRow('0002', 0)], 0));
    const figures = [...rows.querySelectorAll('tbody tr')].map(
      (row) => row.querySelector('.number')?.textContent,
    );
    expect(figures).toEqual(['…', '0']);
  });

  it('cry out when they do not add up', async () => {
    const rows = await show(anOutline([aRow('0001', 1000)], 1001));
    expect(rows.textContent).toContain('一致していません');
  });
});
