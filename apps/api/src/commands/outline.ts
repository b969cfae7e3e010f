import type { Period, Rounding } from '@soshiki/base';
import type { OutlineFormat } from '@soshiki/contracts';
import type { Language } from '../http/language';
import { LedgerReader } from '../ledger/ledger-reader';
import { outlineDocument } from '../outline/outline-documents';
import { OutlineDrafter } from '../outline/outline-drafter';
import type { Outcome } from './outcome';
import { print, remark, requireUnions, withDatabase } from './with-database';

/** What `soshiki outline` was told. */
export interface OutlineOptions {
  readonly asOf?: Period;
  readonly format?: OutlineFormat;
  readonly rounding: Rounding;
  readonly lang: Language;
}

/** `soshiki outline`: the sentence on one line, or a whole document. Unsettled figures are remarked and refused
 *  with exit code 1 only where the checklist has an error. */
export async function printOutline(options: OutlineOptions, outcome: Outcome): Promise<void> {
  await withDatabase(async (database) => {
    requireUnions(database);
    const drafter = new OutlineDrafter(new LedgerReader(database.pool));
    const { asOf, rounding, lang, format } = options;
    const draft = await drafter.draft({ scope: { kind: 'federation' } }, { asOf, rounding });
    print(
      format === undefined ? draft.sentence[lang] : outlineDocument(draft, format, lang).content,
    );
    const errors = draft.checklist.filter(({ level }) => level === 'error');
    errors.forEach(({ text }) => remark(text[lang]));
    outcome.isRefused = errors.length > 0;
  });
}
