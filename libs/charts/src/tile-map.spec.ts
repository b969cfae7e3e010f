import { describe, expect, it } from '@jest/globals';
import { PREFECTURES } from '@soshiki/base';
import fc from 'fast-check';
import { TILE_COLUMNS, TILE_ROWS, tileName, TILES, UNALLOCATED_TILE } from './tile-grid';
import type { TileFigure, TileMapData } from './tile-data';
import { tileMapChart } from './tile-map';
import { tileNumber } from './tile-words';
import { stepOf, tileSteps } from './tile-steps';

const codes = PREFECTURES.map(({ code }) => code);

function aMap(more: Partial<TileMapData> = {}): TileMapData {
  const figures: TileFigure[] = [
    { code: '13', members: 58_300, unions: 61, share: 0.6 },
    { code: '47', members: null, unions: 2, share: null },
    { code: '01', members: 2_140, unions: 12, share: 0.3 },
  ];
  const rest = { measure: 'members', basis: 'workplace', language: 'ja' } as const;
  return { title: '都道府県別', figures, ...rest, ...more };
}

describe('the grid of tiles', () => {
  it('has 47 tiles in the order of JIS X 0401, none on another', () => {
    expect(TILES.map(({ code }) => code)).toEqual(codes.filter((code) => code !== '00'));
    expect(new Set(TILES.map(({ x, y }) => `${x},${y}`)).size).toBe(47);
  });

  it('stays within 14 by 13', () => {
    expect(Math.max(...TILES.map(({ x }) => x))).toBe(TILE_COLUMNS - 1);
    expect(Math.max(...TILES.map(({ y }) => y))).toBe(TILE_ROWS - 1);
  });

  it('leaves the tile of 未配分 free of prefectures', () => {
    const { x, y } = UNALLOCATED_TILE;
    const taken = TILES.filter((tile) => tile.y === y && tile.x >= x && tile.x < x + 3);
    expect(taken).toEqual([]);
  });

  it('names every tile differently, in both languages and in two or three characters', () => {
    for (const most of [2, 3] as const) {
      for (const language of ['ja', 'en'] as const) {
        const names = codes.map((code) => tileName(code, language, most));
        expect(new Set(names).size).toBe(48);
      }
    }
  });
});

describe('the steps of the map', () => {
  it('rise from 0, five at most, and hold every count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300_000), { maxLength: 48 }), (counts) => {
        const bounds = tileSteps(counts);
        expect(bounds[0]).toBe(0);
        expect(bounds.length).toBeLessThanOrEqual(5);
        expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
        for (const count of counts) {
          const step = stepOf(count, bounds);
          expect(count).toBeGreaterThanOrEqual(bounds[step] ?? Infinity);
          expect(count).toBeLessThan(bounds[step + 1] ?? Infinity);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the tile map', () => {
  it('shows all 47 prefectures and 未配分, boxes apart from each other at any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 280, max: 1600 }), (width) => {
        const { marks } = tileMapChart(aMap(), width).scene;
        expect(marks.map(({ key }) => key)).toEqual([...codes.slice(0, 47), '00']);
        const boxes = new Set(marks.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`));
        expect(boxes.size).toBe(48);
      }),
      { numRuns: 1000 },
    );
  });

  it('frames the tiles that are brought out, and no others', () => {
    const { marks } = tileMapChart(aMap({ marked: ['13', '00'] }), 700).scene;
    const framed = marks.filter(({ nodes }) => nodes.some(({ type }) => type === 'path'));
    expect(framed.map(({ key }) => key)).toEqual(['13', '00']);
  });

  it('tells zero from missing in the tile, in words and in the table', () => {
    const { scene, table } = tileMapChart(aMap(), 700);
    const label = (code: string) => scene.marks.find(({ key }) => key === code)?.label;
    expect(label('47')).toBe('沖縄県：…、2組合、構成比−');
    expect(label('02')).toBe('青森県：0人、0組合、構成比0.0％');
    expect(table.rows.find(({ key }) => key === '47')?.cells[1]).toBeNull();
    expect(table.rows.find(({ key }) => key === '02')?.cells[1]).toBe(0);
  });

  it('names the basis on the drawing', () => {
    const words = (basis: TileMapData['basis']) =>
      tileMapChart(aMap({ basis }), 700).scene.backdrop.map((node) =>
        node.type === 'text' ? node.text : '',
      );
    expect(words('workplace')).toContain('勤務地別');
    expect(words('headquarters')).toContain('組合本部所在地別');
  });

  it.each([
    [null, '…'],
    [0, '0'],
    [30, '<0.1'],
    [320, '0.3'],
    [9_949, '9.9'],
    [9_960, '10'],
    [58_300, '58'],
  ])('writes %p members as %s thousand', (count, text) => {
    expect(tileNumber(count, 'members')).toBe(text);
  });

  it('sums itself up', () => {
    expect(tileMapChart(aMap(), 700).summary).toBe(
      '都道府県別：多い順に東京都 58,300人、北海道 2,140人、青森県 0人。未配分 0人。',
    );
  });
});

describe('a map for somebody who may see a part of the country', () => {
  const chart = tileMapChart(aMap({ visible: new Set(['13', '47']) }), 720);

  it('has figures of that part only, in tiles, table and words', () => {
    expect(chart.scene.marks.map(({ key }) => key)).toEqual(['13', '47']);
    expect(chart.table.rows.map(({ key }) => key)).toEqual(['13', '47']);
    expect(chart.summary).not.toContain('北海道');
    expect(chart.summary).not.toContain('未配分');
  });

  it('shows the rest as out of sight, never as 0', () => {
    const texts = chart.scene.backdrop.flatMap((node) => (node.type === 'text' ? [node.text] : []));
    expect(texts.filter((text) => text === '−')).toHaveLength(45);
    expect(texts).toContain('北海道');
    expect(texts).not.toContain('0');
  });
});
