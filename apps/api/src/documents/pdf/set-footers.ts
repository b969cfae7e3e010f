import { COLOURS, STYLES } from './text-style';
import { PAGE, type Typesetter } from './typesetter';

const LINE = 10.5;

/** The same lines at the foot of every page, with its number of how many. Readers who listen are not told them again. */
export function setFooters(setter: Typesetter, lines: readonly string[]): void {
  const { pdf, left, width } = setter;
  const { start, count } = pdf.bufferedPageRange();
  const style = STYLES.footer;
  const top = PAGE.height - 36 - lines.length * LINE;
  const shown = lines.map((text) => setter.lines(text, width - 60, style)[0] ?? '');
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(start + page);
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.moveTo(left, top).lineTo(left + width, top);
    pdf.lineWidth(0.5).strokeColor(COLOURS.rule).stroke();
    shown.forEach((text, line) => setter.put({ x: left, y: top + (line + 1) * LINE, text, style }));
    const number = `${page + 1} / ${count}`;
    const x = left + width - setter.measure(number, style);
    setter.put({ x, y: top + lines.length * LINE, text: number, style });
    pdf.endMarkedContent();
  }
}
