import { CELLS } from './cells';
import type { CorpusFile } from './corpus-file';
import { DIRECTORIES } from './directories';
import { LAYOUTS } from './layouts';
import { RAW_WORKBOOKS } from './raw-workbooks';
import { WORKBOOKS } from './workbooks';
import { WRITINGS } from './writings';

/** Files such as people bring, every form that an import is to understand. The unions in them are those of the sample. */
export const CORPUS: readonly CorpusFile[] = [
  ...WRITINGS,
  ...LAYOUTS,
  ...CELLS,
  ...WORKBOOKS,
  ...RAW_WORKBOOKS,
  ...DIRECTORIES,
];
