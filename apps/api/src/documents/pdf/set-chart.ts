import type { Scene } from '@soshiki/charts';
import type { ChartBlock } from '../document';
import { drawScene } from './draw-scene';
import { STYLES } from './text-style';
import type { Typesetter } from './typesetter';

/** Points to a pixel of a chart: its words (12 px) are as big as those of tables. */
const CHART_SCALE = 0.685;

/** Height of a chart with its caption, in points. */
export function chartHeight(setter: Typesetter, { caption, chart }: ChartBlock): number {
  const { size, leading } = STYLES.caption;
  const lines = setter.lines(caption, setter.width, STYLES.caption);
  return lines.length * size * leading + 4 + chart.scene.height * scaleOf(setter, chart.scene);
}

function scaleOf({ width, chartScale }: Typesetter, scene: Scene): number {
  return Math.min(CHART_SCALE * chartScale, width / scene.width);
}

/** A chart with its caption, never divided; a scene wider than the page is made smaller. */
export function setChart(setter: Typesetter, { caption, chart }: ChartBlock): void {
  const { scene, summary } = chart;
  const style = STYLES.caption;
  const { left: x, width } = setter;
  const lines = setter.lines(caption, width, style);
  const head = lines.length * style.size * style.leading + 4;
  const scale = scaleOf(setter, scene);
  setter.space(5);
  setter.need(chartHeight(setter, { type: 'chart', caption, chart }));
  const top = setter.y;
  setter.element('P', (element) => {
    lines.forEach((text, line) => {
      const y = top + style.size + line * style.size * style.leading;
      element.add(() => setter.put({ x, y, text, style }));
    });
  });
  setter.element(
    'Figure',
    (figure) => figure.add(() => drawScene(setter, scene, { x, y: top + head, scale })),
    {
      alt: `${caption}。${summary}`,
    },
  );
  setter.y = top + head + scene.height * scale + 8;
}
