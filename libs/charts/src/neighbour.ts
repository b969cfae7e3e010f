import type { Mark } from './scene';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Box = Pick<Mark, 'key' | 'x' | 'y' | 'width' | 'height'>;

const STEP: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** What lies off to the side counts twice as far as what lies ahead. */
const SIDEWAYS = 2;

/**
 * Key of the mark an arrow key leads to: the nearest one in that direction; where nothing lies there, the next or the
 * one before in reading order, so that no mark is out of reach. `from` itself at the very end.
 */
export function neighbour(marks: readonly Box[], from: string, direction: Direction): string {
  const place = marks.findIndex(({ key }) => key === from);
  const here = marks[place];
  if (here === undefined) return marks[0]?.key ?? from;
  const [x, y] = STEP[direction];
  const ahead = marks.flatMap((mark) => {
    const [dx, dy] = offset(here, mark);
    const along = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    return along > 1 && aside <= along * SIDEWAYS
      ? [{ key: mark.key, far: along + aside * SIDEWAYS }]
      : [];
  });
  if (ahead.length > 0) return ahead.reduce((a, b) => (b.far < a.far ? b : a)).key;
  return marks[place + (x + y)]?.key ?? from;
}

function offset(from: Box, to: Box): [number, number] {
  return [
    to.x + to.width / 2 - from.x - from.width / 2,
    to.y + to.height / 2 - from.y - from.height / 2,
  ];
}
