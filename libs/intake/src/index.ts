export * from './read-row';
export * from './source';
export { rowsOfText } from './clipboard/rows-of-text';
export { matchKey, unionIndex, type FoundUnion, type UnionIndex } from './matching/union-index';
