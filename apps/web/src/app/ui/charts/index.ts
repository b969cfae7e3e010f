export { BarChart } from './bar-chart';
export { ChartFrame } from './chart-frame';
export { HeatMap } from './heat-map';
export { LineChart } from './line-chart';
export { SmallMultiples } from './small-multiples';
export { Sparkline } from './sparkline';
export { TileMap } from './tile-map';
export { Waterfall } from './waterfall';
