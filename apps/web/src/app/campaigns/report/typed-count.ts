import { type Bilingual, readMembers } from '@soshiki/intake';

/** A typed number of persons, read as the cells of files are. `null`: nothing typed, NaN: no number of persons. */
export function countOf(text: string): number | null {
  const read = readMembers(text, 1);
  return typeof read === 'object' && read !== null ? Number.NaN : read;
}

/** Why a typed text is no number of persons; `null` when it is one or says nothing. */
export function countFault(text: string): Bilingual | null {
  const read = readMembers(text, 1);
  return typeof read === 'object' && read !== null ? read.message : null;
}
