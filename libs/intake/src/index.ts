export * from './read-row';
export * from './source';
export { rowsOfText } from './clipboard/rows-of-text';
export { matchKey, unionIndex, type UnionIndex } from './matching/union-index';
export { figureReader } from './figures/figure-reader';
export { planOf, withHeader } from './plan/sheet-plan';
export { withColumns } from './plan/with-columns';
export { unionReader } from './unions/union-reader';
export { readMembers } from './values/read-members';
