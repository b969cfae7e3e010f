export { BarChart } from './bar-chart';
export { ChartFrame } from './chart-frame';
export { DataTable } from './data-table';
export { LineChart } from './line-chart';
export { Sparkline } from './sparkline';
export { TileMap } from './tile-map';
export { Waterfall } from './waterfall';
