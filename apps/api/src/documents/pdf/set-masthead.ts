import type { Masthead } from '../document';
import { setLines } from './set-text';
import { COLOURS, STYLES, type TextStyle } from './text-style';
import type { Typesetter } from './typesetter';

/** The head of the first page: who issues what, about which time; and what nobody may overlook. */
export function setMasthead(setter: Typesetter, { issuer, title, lines, warning }: Masthead): void {
  const { pdf, left, width } = setter;
  setter.decorate(() => pdf.rect(left, setter.y, width, 3).fill(COLOURS.accent));
  setter.y += 9;
  setPart(setter, 'P', { text: issuer, style: STYLES.issuer });
  setter.y += 1;
  setPart(setter, 'H1', { text: title, style: STYLES.title });
  setter.y += 3;
  for (const text of lines) setPart(setter, 'P', { text, style: STYLES.mastheadLine });
  setter.y += 5;
  if (warning !== '') setWarning(setter, warning);
}

function setPart(
  setter: Typesetter,
  tag: string,
  { text, style }: { readonly text: string; readonly style: TextStyle },
): void {
  const { left: x, width } = setter;
  const lines = setter.lines(text, width, style);
  setter.element(tag, (element) => setLines(setter, element, { lines, box: { x, width, style } }));
}

const PAD = 8;

function setWarning(setter: Typesetter, text: string): void {
  const style = STYLES.warning;
  const { pdf, left } = setter;
  const width = setter.width - PAD * 2;
  const lines = setter.lines(text, width, style);
  const height = lines.length * style.size * style.leading + PAD;
  const top = setter.y;
  setter.decorate(() => {
    pdf.rect(left, top, setter.width, height).lineWidth(1).strokeColor(COLOURS.warning).stroke();
  });
  setter.y += PAD / 2;
  setter.element('P', (element) =>
    setLines(setter, element, { lines, box: { x: left + PAD, width, style } }),
  );
  setter.y = top + height + 4;
}
