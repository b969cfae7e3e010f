import { describe, expect, it } from '@jest/globals';
import { aCell } from '../testing/builders';
import { openingFigure } from './opening-figure';

const men = (members: number) => aCell({ members });
const women = (members: number) => aCell({ gender: 'female', members });

describe('The opening figure of a union', () => {
  it('is made of the cells of those that merged', () => {
    const osaka = aCell({ prefecture: '27', members: 5 });
    expect(
      openingFigure({
        own: null,
        received: [
          { cells: [osaka, men(60), women(40)], members: 105 },
          { cells: [men(7)], members: 7 },
        ],
      }),
    ).toEqual([women(40), men(67), osaka]);
  });

  it('adds what a union absorbs to its own', () => {
    expect(
      openingFigure({ own: [men(10)], received: [{ cells: [women(3)], members: 3 }] }),
    ).toEqual([women(3), men(10)]);
    expect(openingFigure({ own: [men(10)], received: [] })).toEqual([men(10)]);
  });

  it('takes a part of each cell in whole persons, all of them', () => {
    const cells = [men(60), women(40)];
    expect(openingFigure({ own: null, received: [{ cells, members: 33 }] })).toEqual([
      women(13),
      men(20),
    ]);
    expect(openingFigure({ own: null, received: [{ cells, members: 1 }] })).toEqual([men(1)]);
  });

  it('allocates to nothing those of whom no cells are known, and is empty without anybody', () => {
    expect(openingFigure({ own: null, received: [{ cells: [], members: 12 }] })).toEqual([
      { prefecture: '00', gender: 'unknown', employment: 'unknown', members: 12 },
    ]);
    expect(openingFigure({ own: [], received: [{ cells: [], members: 0 }] })).toEqual([]);
  });

  it('is not told of what is no head-count', () => {
    expect(() => openingFigure({ own: null, received: [{ cells: [], members: -1 }] })).toThrow(
      RangeError,
    );
    expect(() => openingFigure({ own: [men(0.5)], received: [] })).toThrow(RangeError);
  });
});
