import type { Block } from '../document';
import { setCards } from './set-cards';
import { chartHeight, setChart } from './set-chart';
import { setHeading, setList, setParagraph } from './set-text';
import { setTable, tableStart } from './set-table';
import type { Typesetter } from './typesetter';

/** What a heading wants below it on its page, where it is not a whole chart. Unit: points. */
const FOLLOW = 90;
/** Room between a heading and what it heads. */
const AIR = 20;

/** Sets the blocks one after the other; a heading stands on the page of what it heads. */
export function setBlocks(setter: Typesetter, blocks: readonly Block[]): void {
  blocks.forEach((block, place) => {
    const next = blocks[place + 1];
    if (block.type === 'heading') {
      setHeading(setter, block, followOf(setter, next));
    } else {
      setBlock(setter, block);
    }
  });
}

function followOf(setter: Typesetter, next: Block | undefined): number {
  if (next?.type === 'chart') return chartHeight(setter, next) + AIR;
  return next?.type === 'table' ? tableStart(setter, next) + AIR : FOLLOW;
}

function setBlock(setter: Typesetter, block: Exclude<Block, { readonly type: 'heading' }>): void {
  switch (block.type) {
    case 'paragraph':
      setParagraph(setter, block);
      break;
    case 'cards':
      setCards(setter, block);
      break;
    case 'list':
      setList(setter, block);
      break;
    case 'table':
      setTable(setter, block);
      break;
    case 'chart':
      setChart(setter, block);
      break;
  }
}
