import {
  type Chart,
  type LegendEntry,
  type Scene,
  type SceneNode,
  svgText,
  textNode,
  textWidth,
} from '@soshiki/charts';

/** What the picture of a chart says around it. */
export interface PictureFacts {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
}

/** What is on the screen of it: the drawing at its width, and the key of the chosen mark. */
export interface ShownDrawing {
  readonly scene: Scene;
  readonly selected: string | null;
}

/** The chart as it is shown, as SVG text: the drawing with its chosen mark, the legend, the source. Files go into
 *  documents on white paper: always the light colours. */
export function chartPicture(
  { summary, legend }: Chart,
  { scene, selected }: ShownDrawing,
  { title, subtitle, notes }: PictureFacts,
): string {
  const drawn = withLegend(withChoice(scene, selected), legend);
  return svgText(drawn, { title, subtitle, summary, notes, theme: 'light' });
}

/** The scene with a line around the chosen mark. */
export function withChoice(scene: Scene, selected: string | null): Scene {
  const marks = scene.marks.map((mark) => {
    if (mark.key !== selected) return mark;
    const { x, y, width, height } = mark;
    const line = { type: 'rect', x, y, width, height, radius: 3 } as const;
    return { ...mark, nodes: [...mark.nodes, { ...line, fill: 'none', stroke: 'ink' } as const] };
  });
  return { ...scene, marks };
}

const SWATCH = 12;
const GAP = 18;
const LINE = 20;
const SIZE = 12;

/** The scene with the legend below it, in as many lines as it takes. One entry needs none: the title names it. */
export function withLegend(scene: Scene, legend: readonly LegendEntry[]): Scene {
  if (legend.length < 2) return scene;
  const nodes: SceneNode[] = [];
  let [x, y] = [0, scene.height + 10];
  for (const { label, paint, isHatched } of legend) {
    const width = SWATCH + 6 + textWidth(label, SIZE);
    if (x > 0 && x + width > scene.width) [x, y] = [0, y + LINE];
    nodes.push({ type: 'rect', x, y, width: SWATCH, height: SWATCH, fill: paint, isHatched });
    nodes.push(textNode(label, [x + SWATCH + 6, y + SWATCH - 1]));
    x += width + GAP;
  }
  return { ...scene, height: y + LINE, backdrop: [...scene.backdrop, ...nodes] };
}
