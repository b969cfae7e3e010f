export * from './read-row';
export * from './source';
