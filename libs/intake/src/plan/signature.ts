import type { ColumnPlan, IntakeKind } from '../source';
import { plainText } from '../values/cell-text';

/** Longer ones are kept as a digest: a signature is a key in the database. */
const LONGEST = 800;
const SEEDS = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];

/** What sheets with the same header have in common: the words over each column in matching form, with their places. */
export function signatureOf(kind: IntakeKind, columns: readonly ColumnPlan[]): string {
  const headers = columns
    .filter(({ header }) => header !== '')
    .map(({ place, header }) => `${String(place)}=${plainText(header)}`);
  const width = columns.length;
  const text = headers.length === 0 ? `${String(width)} columns` : headers.join('|');
  return `${kind}:${text.length <= LONGEST ? text : digestOf(text)}`;
}

/** Four FNV-1a hashes from different beginnings: equal by chance in no lifetime of an office. */
function digestOf(text: string): string {
  return SEEDS.map((seed) => hashOf(text, seed).toString(16).padStart(8, '0')).join('');
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}
