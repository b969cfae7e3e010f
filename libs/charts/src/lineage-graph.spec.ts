import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineageGraph } from './lineage-graph';
import type { FamilyEvent, FamilyUnion, LineageGraphData } from './lineage-graph-data';
import { lineageStages } from './lineage-graph-stages';
import type { Mark, PathNode, Scene, TextNode } from './scene';
import { textWidth } from './text-width';

const aUnion = (
  code: string,
  [from, to]: readonly [string, string | null],
  more: Partial<FamilyUnion> = {},
): FamilyUnion => ({ code, name: `第${code}組合`, from, to, membersAtEnd: 120, ...more });

const anEvent = (
  kind: FamilyEvent['kind'],
  effectiveOn: string,
  ...moves: readonly (readonly [string, string, number | null])[]
): FamilyEvent => ({
  kind,
  effectiveOn,
  transfers: moves.map(([from, to, members]) => ({ from, to, members })),
});

/** Twelve unions over four generations: mergers, a split, an absorption. */
const family: LineageGraphData = {
  title: '系譜',
  code: '0010',
  language: 'ja',
  unions: [
    aUnion('0001', ['1991-07-01', '1999-04-01']),
    aUnion('0002', ['1991-07-01', '1999-04-01'], {
      name: '北海道電気通信設備工事関連労働組合連絡会',
    }),
    aUnion('0003', ['1991-07-01', '1999-04-01']),
    aUnion('0004', ['1993-04-01', '2003-10-01']),
    aUnion('0005', ['1999-04-01', '2003-10-01'], { membersAtEnd: 360 }),
    aUnion('0006', ['1991-07-01', null], { membersAtEnd: 900 }),
    aUnion('0007', ['2001-04-01', '2015-04-01']),
    aUnion('0008', ['2003-10-01', '2015-04-01'], { membersAtEnd: 480 }),
    aUnion('0009', ['1995-04-01', '2012-04-01'], { membersAtEnd: 40 }),
    aUnion('0010', ['2015-04-01', null], { membersAtEnd: 520 }),
    aUnion('0011', ['2015-04-01', null], { membersAtEnd: null }),
    aUnion('0012', ['2015-04-01', null]),
  ],
  events: [
    anEvent('merge', '2015-04-01', ['0008', '0010', 480], ['0007', '0010', 60]),
    anEvent(
      'merge',
      '1999-04-01',
      ['0001', '0005', 120],
      ['0002', '0005', 120],
      ['0003', '0005', 120],
    ),
    anEvent('split', '2001-04-01', ['0006', '0007', 60]),
    anEvent('merge', '2003-10-01', ['0004', '0008', 120], ['0005', '0008', 360]),
    anEvent('absorption', '2012-04-01', ['0009', '0006', 40]),
    anEvent('split', '2015-04-01', ['0006', '0011', null], ['0006', '0012', 10]),
  ],
};

const placesOf = (input: LineageGraphData) =>
  Object.fromEntries(
    lineageStages(input.unions, input.events).unions.map(({ union, first, last }) => [
      union.code,
      [first, last],
    ]),
  );

/** Where a path starts and ends, from left to right. */
function reach({ d }: PathNode): { from: number; to: number } {
  const [, from] = /^M([\d.]+),/.exec(d) ?? [];
  const [, line, curve] = /(?:H([\d.]+)| ([\d.]+),[\d.]+)$/.exec(d) ?? [];
  return { from: Number(from), to: Number(line ?? curve) };
}

const curvesOf = ({ backdrop }: Scene): PathNode[] =>
  backdrop.filter((node) => node.type === 'path').filter(({ fill }) => fill === 'none');

type Rectangle = Pick<Mark, 'x' | 'y' | 'width' | 'height'>;

const doMeet = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const areApart = (boxes: readonly Rectangle[]): boolean =>
  boxes.every((box, place) => boxes.slice(place + 1).every((other) => !doMeet(box, other)));

/** The room that the words beside the paths take. */
const labelsOf = ({ backdrop }: Scene): Rectangle[] =>
  backdrop
    .filter((node) => node.type === 'text')
    .map(({ x, y, text, size, anchor }) => {
      const room = textWidth(text, size);
      return { x: anchor === 'middle' ? x - room / 2 : x, y: y - 9, width: room, height: 11 };
    });

const codes = ['0001', '0002', '0003', '0004', '0005', '0006'];
const aDay = fc.constantFrom('1999-04-01', '2003-10-01', '2012-04-01', '2015-04-01');
/** Any family, also what no ledger would hold: everybody gives to everybody on any day. */
const families: fc.Arbitrary<LineageGraphData> = fc
  .record({
    unions: fc.tuple(
      ...codes.map((code) =>
        fc
          .tuple(aDay, fc.option(aDay))
          .map(([from, to]) => aUnion(code, [to !== null && to < from ? '1991-07-01' : from, to])),
      ),
    ),
    events: fc.array(
      fc.record({
        kind: fc.constantFrom('merge' as const, 'split' as const, 'absorption' as const),
        effectiveOn: aDay,
        transfers: fc.array(
          fc.record({
            from: fc.constantFrom(...codes),
            to: fc.constantFrom(...codes, '0999'),
            members: fc.option(fc.nat(200_000)),
          }),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 6 },
    ),
  })
  .map((drawn) => ({ title: '系譜', code: '0001', language: 'ja', ...drawn }));

describe('the generations of a family', () => {
  it('follow one another; a union that goes on spans those it lives through', () => {
    expect(placesOf(family)).toEqual({
      '0001': [0, 0],
      '0002': [0, 0],
      '0003': [0, 0],
      '0004': [1, 1],
      '0005': [1, 1],
      '0006': [0, 3],
      '0007': [1, 2],
      '0008': [2, 2],
      '0009': [1, 1],
      '0010': [3, 3],
      '0011': [3, 3],
      '0012': [3, 3],
    });
    expect(lineageStages(family.unions, family.events).columns).toBe(4);
  });

  it('are two where a part is given away and comes back later', () => {
    const unions = [
      aUnion('0001', ['1991-07-01', null]),
      aUnion('0002', ['2000-04-01', '2010-04-01']),
    ];
    const events = [
      anEvent('split', '2000-04-01', ['0001', '0002', 30]),
      anEvent('absorption', '2010-04-01', ['0002', '0001', 25]),
    ];
    const stages = lineageStages(unions, events);
    expect(stages.transfers.map(({ gap }) => gap)).toEqual([0, 1]);
    expect(placesOf({ ...family, unions, events })).toEqual({ '0001': [0, 2], '0002': [1, 1] });
  });
});

describe('the drawing of a family', () => {
  it.each([320, 390, 768, 1440])(
    'keeps boxes and words apart, paths to the right, at %d px',
    (width) => {
      const { scene } = lineageGraph(family, width);
      expect(scene.marks).toHaveLength(12);
      expect(areApart([...scene.marks, ...labelsOf(scene)])).toBe(true);
      const paths = curvesOf(scene);
      expect(paths).toHaveLength(11);
      for (const { from, to } of paths.map(reach)) expect(to).toBeGreaterThan(from);
    },
  );

  it('does so for any family there could be, inside the drawing', () => {
    fc.assert(
      fc.property(families, (input) => {
        const { scene } = lineageGraph(input, 700);
        expect(areApart([...scene.marks, ...labelsOf(scene)])).toBe(true);
        const isInside = ({ x, y, width, height }: Rectangle) =>
          Math.min(x, y) >= 0 && x + width <= scene.width && y + height <= scene.height;
        expect(scene.marks.every(isInside)).toBe(true);
        const isRightward = ({ from, to }: { from: number; to: number }) =>
          from < to && to <= scene.width;
        expect(curvesOf(scene).map(reach).every(isRightward)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whatever the order in which unions are listed', () => {
    const reversed = { ...family, unions: [...family.unions].reverse() };
    expect(lineageGraph(reversed, 900).scene).toEqual(lineageGraph(family, 900).scene);
  });

  it('cuts a long name to its box, never the label', () => {
    const { marks } = lineageGraph(family, 390).scene;
    for (const { x, width, nodes } of marks) {
      for (const node of nodes.filter((each): each is TextNode => each.type === 'text')) {
        expect(node.x + textWidth(node.text, node.size)).toBeLessThanOrEqual(x + width);
      }
    }
    const long = marks.find(({ key }) => key === '0002');
    expect(long?.nodes.some((node) => node.type === 'text' && node.text.endsWith('…'))).toBe(true);
    expect(long?.label).toContain('北海道電気通信設備工事関連労働組合連絡会');
  });

  it('of one union alone is one box within the width asked for', () => {
    const alone = { ...family, unions: [aUnion('0001', ['1991-07-01', null])], events: [] };
    const { scene, summary, legend } = lineageGraph({ ...alone, code: '0001' }, 390);
    expect(scene.width).toBe(390);
    expect(scene.backdrop).toEqual([]);
    expect(scene.marks).toHaveLength(1);
    expect(summary).toBe('系譜：1組合、1世代。');
    expect(legend.map(({ key }) => key)).toEqual(['own']);
  });
});

describe('the words of a family', () => {
  const { scene, table, summary } = lineageGraph(family, 900);

  it('say of each union what it was, from whom and to whom', () => {
    const labelOf = (code: string) => scene.marks.find(({ key }) => key === code)?.label;
    expect(labelOf('0008')).toBe(
      '0008 第0008組合：2003年〜2015年、最終480人、2003年10月 合併 0004 第0004組合から 120人、2003年10月 合併 0005 第0005組合から 360人、2015年4月 合併 0010 第0010組合へ 480人',
    );
    expect(labelOf('0011')).toBe(
      '0011 第0011組合：2015年〜、現在…、2015年4月 分割 0006 第0006組合から …',
    );
  });

  it('stand beside the paths', () => {
    const texts = scene.backdrop.flatMap((node) => (node.type === 'text' ? [node.text] : []));
    expect(texts).toContain('2012年4月 吸収');
    expect(texts).toContain('360人');
    expect(texts.filter((text) => text === '1999年4月 合併')).toHaveLength(3);
  });

  it('are all in the table and in the summary', () => {
    expect(table.rows.map(({ key }) => key)).toEqual(scene.marks.map(({ key }) => key));
    expect(table.rows.find(({ key }) => key === '0009')?.cells).toEqual([
      '0009',
      '第0009組合',
      '1995-04-01',
      '2012-04-01',
      40,
      '',
      '2012年4月 吸収 0006 第0006組合へ 40人',
    ]);
    expect(summary.startsWith('系譜：12組合、4世代。1999年4月 合併：第0001組合から')).toBe(true);
  });

  it('are English in English', () => {
    const english = lineageGraph({ ...family, title: 'Lineage', language: 'en' }, 900);
    expect(english.scene.marks.find(({ key }) => key === '0009')?.label).toBe(
      '0009 第0009組合: 1995–2012; at the end 40 members; Absorption, April 2012: 40 members to 0006 第0006組合',
    );
    expect(
      english.summary.startsWith('Lineage: 12 unions, 4 generations. Merger, April 1999: '),
    ).toBe(true);
  });
});
