import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RectNode } from './scene';
import { cutWords, overlaps } from './scene-laws.fixture';
import { waterfallChart, waterfallDomain } from './waterfall';
import { CHANGE_ORDER, type WaterfallData, waterfallSteps } from './waterfall-steps';

function aChange(more: Partial<WaterfallData> = {}): WaterfallData {
  return {
    title: '増減の内訳',
    from: '2024-12',
    to: '2025-12',
    measure: 'members',
    opening: { members: 192_444, unions: 228 },
    components: [
      { kind: 'decline', members: -900, unions: 0, items: 70 },
      { kind: 'affiliated', members: 180, unions: 2, items: 2 },
      { kind: 'growth', members: 420, unions: 0, items: 55 },
      { kind: 'withdrawn', members: -96, unions: -1, items: 1 },
      { kind: 'mergedIn', members: 0, unions: 0, items: 0 },
    ],
    closing: { members: 192_048, unions: 229 },
    language: 'ja',
    ...more,
  };
}

const changes = fc
  .tuple(
    fc.nat(200_000),
    fc.array(fc.integer({ min: -3_000, max: 3_000 }), { minLength: 9, maxLength: 9 }),
  )
  .map(([opening, parts]) => {
    const components = CHANGE_ORDER.map((kind, place) => ({
      kind,
      members: parts[place] ?? 0,
      unions: 0,
      items: 1,
    }));
    const members = components.reduce((sum, part) => sum + part.members, opening);
    return aChange({
      opening: { members: opening, unions: 1 },
      components,
      closing: { members, unions: 1 },
    });
  })
  .filter(({ closing }) => closing.members >= 0);

const bars = (change: WaterfallData) =>
  waterfallChart(change, 700).scene.marks.map((mark) => {
    const rect = mark.nodes.find((node): node is RectNode => node.type === 'rect');
    return { key: mark.key, from: rect?.x ?? 0, to: (rect?.x ?? 0) + (rect?.width ?? 0) };
  });

describe('the bars of a change', () => {
  it('meet exactly: each starts where the one before ended, the last is the closing figure', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const steps = waterfallSteps(change);
        const parts = steps.slice(1, -1);
        let level = change.opening.members;
        for (const { start, end } of parts) {
          expect(start).toBe(level);
          level = end;
        }
        expect(steps[0]).toEqual({ key: 'opening', start: 0, end: change.opening.members });
        expect(steps.at(-1)).toEqual({ key: 'closing', start: 0, end: level });
      }),
      { numRuns: 1000 },
    );
  });

  it('are drawn where their levels are, all inside the drawing', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const steps = waterfallSteps(change);
        const [low, high] = waterfallDomain(steps);
        expect(steps.every(({ end }) => end >= low && end <= high)).toBe(true);
        const drawn = bars(change);
        expect(drawn.every(({ from, to }) => from >= 0 && to <= 700)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('come in the order of rule 5, without what did not happen', () => {
    expect(waterfallSteps(aChange()).map(({ key }) => key)).toEqual([
      'opening',
      'affiliated',
      'withdrawn',
      'growth',
      'decline',
      'closing',
    ]);
  });

  it('meet on the drawing too', () => {
    const [opening, affiliated, withdrawn] = bars(aChange());
    expect(affiliated?.from).toBe(opening?.to);
    expect(withdrawn?.to).toBeCloseTo(affiliated?.to ?? 0, 9);
  });

  it('refuse a change that does not close', () => {
    const open = aChange({ closing: { members: 192_049, unions: 229 } });
    expect(() => waterfallSteps(open)).toThrow(RangeError);
  });
});

describe('the axis of a change', () => {
  const note = (change: WaterfallData) =>
    waterfallChart(change, 700)
      .scene.backdrop.map((node) => (node.type === 'text' ? node.text : ''))
      .filter((text) => text.startsWith('≈'));

  it('is cut and says so when the change is small against the total', () => {
    expect(note(aChange())).toEqual(['≈ 横軸は0から始まりません']);
  });

  it('starts at 0 when the change is large', () => {
    const change = aChange({
      opening: { members: 100, unions: 1 },
      components: [{ kind: 'growth', members: 900, unions: 0, items: 1 }],
      closing: { members: 1_000, unions: 1 },
    });
    expect(note(change)).toEqual([]);
    expect(waterfallDomain(waterfallSteps(change))[0]).toBe(0);
  });
});

describe('the words of a change', () => {
  it('are exact', () => {
    const { marks } = waterfallChart(aChange(), 700).scene;
    expect(marks.map(({ label }) => label)).toEqual([
      '2024年12月：192,444人',
      '新規加盟：▲ +180人（2組合による）',
      '脱退：▼ −96人（1組合による）',
      '増加：▲ +420人（55組合による）',
      '減少：▼ −900人（70組合による）',
      '2025年12月：192,048人',
    ]);
  });

  it('sum it up', () => {
    expect(waterfallChart(aChange(), 700).summary).toBe(
      '2024年12月の192,444人から2025年12月の192,048人へ、▼ −396（▼ −0.2％）。新規加盟 ▲ +180、脱退 ▼ −96、増加 ▲ +420、減少 ▼ −900。',
    );
  });

  it('are never cut: every name and number has its room at any width', () => {
    for (const width of [320, 390, 768, 1440]) {
      const { scene } = waterfallChart(aChange(), width);
      expect([...overlaps(scene), ...cutWords(scene)]).toEqual([]);
    }
  });
});
