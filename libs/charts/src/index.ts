export * from './axis';
export * from './bar-chart';
export * from './csv';
export * from './figure-text';
export * from './heat-map';
export * from './language';
export * from './lineage-graph';
export type {
  FamilyEvent,
  FamilyEventKind,
  FamilyTransfer,
  FamilyUnion,
  LineageGraphData,
} from './lineage-graph-data';
export * from './line-chart';
export * from './line-data';
export * from './line-modes';
export * from './neighbour';
export * from './palette';
export * from './scene';
export * from './spread-labels';
export * from './svg-text';
export * from './table';
export * from './small-multiples';
export * from './sparkline';
export * from './text-width';
export type { TileMapData } from './tile-data';
export * from './tile-grid';
export * from './tile-map';
export * from './tile-steps';
export * from './waterfall';
export * from './waterfall-steps';
