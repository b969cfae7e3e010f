import { type Signal, afterEveryRender, signal } from '@angular/core';

/** Where ngx-charts put its plot, in pixels from the left of the chart. */
export interface PlotArea {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface Measured {
  readonly dims?: { readonly xOffset?: number; readonly width: number; readonly height: number };
}

/** ngx-charts leaves this much above its plot. */
export const PLOT_TOP = 10;

/** The plot of a chart, known only after ngx-charts has measured its own words and followed from then on. */
export function plotArea(chart: Signal<Measured>): Signal<PlotArea> {
  const known = signal<PlotArea>(
    { left: 0, width: 0, height: 0 },
    {
      equal: (a, b) => a.left === b.left && a.width === b.width && a.height === b.height,
    },
  );
  afterEveryRender({
    read: () => {
      const { dims } = chart();
      if (dims === undefined) return;
      known.set({ left: dims.xOffset ?? 0, width: dims.width, height: dims.height });
    },
  });
  return known;
}
