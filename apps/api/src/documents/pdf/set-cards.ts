import type { CardsBlock, KeyFigure } from '../document';
import { COLOURS, STYLES } from './text-style';
import type { Typesetter } from './typesetter';

const GAP = 8;
const PAD = 8;
const LABEL = 12;
const FIGURE = 26;
const NOTE_LINE = 11.5;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly notes: readonly string[];
}

/** Key figures side by side, all boxes as high as the highest. */
export function setCards(setter: Typesetter, { cards }: CardsBlock): void {
  const width = (setter.width - GAP * (cards.length - 1)) / cards.length;
  const notes = cards.map(({ note }) => setter.lines(note, width - PAD * 2, STYLES.note));
  const height =
    PAD * 1.6 + LABEL + FIGURE + Math.max(...notes.map((one) => one.length)) * NOTE_LINE;
  setter.need(height);
  const { y } = setter;
  cards.forEach((card, place) => {
    const x = setter.left + place * (width + GAP);
    setCard(setter, card, { x, y, width, height, notes: notes[place] ?? [] });
  });
  setter.y += height + 6;
}

function setCard(setter: Typesetter, card: KeyFigure, { x, y, width, height, notes }: Box): void {
  const { pdf } = setter;
  setter.decorate(() => {
    pdf.roundedRect(x, y, width, height, 3).lineWidth(0.8).strokeColor(COLOURS.rule).stroke();
  });
  const [left, figure, unit] = [x + PAD, setter.drawable(card.figure), setter.drawable(card.unit)];
  const base = y + PAD + LABEL + FIGURE - 7;
  const unitX = left + setter.measure(figure, STYLES.cardFigure) + 2;
  setter.element('P', (element) => {
    element.add(() => {
      const label = setter.drawable(card.label);
      setter.put({ x: left, y: y + PAD + 8, text: label, style: STYLES.cardLabel });
      setter.put({ x: left, y: base, text: figure, style: STYLES.cardFigure });
      setter.put({ x: unitX, y: base, text: unit, style: STYLES.cardUnit });
      notes.forEach((text, line) => {
        setter.put({ x: left, y: base + 13 + line * NOTE_LINE, text, style: STYLES.note });
      });
    });
  });
}
