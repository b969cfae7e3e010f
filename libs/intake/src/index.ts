export * from './read-row';
export * from './source';
export { rowsOfText } from './clipboard/rows-of-text';
export { matchKey, unionIndex, type UnionIndex } from './matching/union-index';
export { figureReader } from './figures/figure-reader';
export { planOf, withHeader, type AskedPlan } from './plan/sheet-plan';
export { withColumns, type SetColumn } from './plan/with-columns';
export { unionReader } from './unions/union-reader';
